// User Manager, Local Users and Groups, Services: what an administrator does in Windows, and what a visitor
// gets of it. The rows are those of the facts, section F.

import AxeBuilder from "@axe-core/playwright";
import type { Locator } from "@playwright/test";
import { expect, IIS4, IIS5, type Live, tabTo, test, VERSIONS, type Version } from "./page";

const IUSR = "IUSR_WEB01";

/** The words in which the windows of the versions differ. */
const WORDS = {
  [IIS4.name]: {
    region: "User Manager",
    properties: "User Properties",
    open: "User Properties…",
    disabled: "Account Disabled",
    lockedOut: "Account Locked Out",
    rights: "User Rights Policy",
    openRights: "User Rights…",
    network: "Access this computer from network",
    create: "Add",
  },
  [IIS5.name]: {
    region: "Local Users and Groups",
    properties: `${IUSR} Properties`,
    open: "Properties…",
    disabled: "Account is disabled",
    lockedOut: "Account is locked out",
    rights: "User Rights Assignment",
    openRights: "User Rights Assignment…",
    network: "Access this computer from the network",
    create: "Create",
  },
};
type Words = (typeof WORDS)[string];

const wordsOf = (version: Version): Words => WORDS[version.name] as Words;

const press = (within: Locator, name: string) => within.getByRole("button", { name, exact: true }).click();

/** The window with the accounts, and those that open from it. */
class Users {
  readonly words: Words;
  readonly region: Locator;
  readonly options: Locator;
  readonly now: Locator;

  constructor(
    readonly live: Live,
    readonly version: Version,
  ) {
    this.words = wordsOf(version);
    this.region = live.page.getByRole("region", { name: this.words.region, exact: true });
    this.options = this.region.getByRole("option");
    this.now = this.region.getByRole("group", { name: "What a visitor gets now" });
  }

  static async open(live: Live, version: Version): Promise<Users> {
    const users = new Users(live, version);
    await live.open(version);
    await live.more.click();
    await expect(users.option(IUSR)).toHaveAttribute("aria-selected", "true");
    return users;
  }

  option(name: string): Locator {
    return this.region.getByRole("option", { name, exact: true });
  }

  dialog(name: string): Locator {
    return this.region.getByRole("dialog", { name, exact: true });
  }

  /** Ticks and clears boxes of the account's properties. */
  async boxes(changes: Record<string, boolean>): Promise<void> {
    await press(this.region, this.words.open);
    const window = this.dialog(this.words.properties);
    for (const [name, value] of Object.entries(changes)) await window.getByRole("checkbox", { name }).setChecked(value);
    await press(window, "OK");
    await expect(window).toBeHidden();
  }

  /** Sets the password, in the window that the version has for it. */
  async password(text: string, again = text): Promise<void> {
    await press(this.region, this.version === IIS4 ? this.words.open : "Set Password…");
    const window = this.dialog(this.version === IIS4 ? this.words.properties : "Set Password");
    await window.getByRole("textbox", { name: "Password:", exact: true }).fill(text);
    await window.getByRole("textbox", { name: "Confirm Password:" }).fill(again);
    await press(window, "OK");
  }

  /** Grants a right, or takes it. */
  async right(name: string, granted: boolean): Promise<void> {
    await press(this.region, this.words.openRights);
    const window = this.dialog(this.words.rights);
    if (this.version === IIS4) {
      const right = window.getByRole("combobox", { name: "Right:" });
      if (name === "Log on as a batch job") await window.getByRole("checkbox", { name: "Show Advanced User Rights" }).check();
      await right.selectOption(name);
      await press(window, granted ? "Add" : "Remove");
      const holders = window.getByRole("list", { name: "Grant To" }).getByText(IUSR, { exact: true });
      await expect(holders).toHaveCount(granted ? 1 : 0);
    } else {
      await window.getByRole("checkbox", { name }).setChecked(granted);
    }
    await press(window, "OK");
    await expect(window).toBeHidden();
  }

  async create(name: string, password = "secret"): Promise<void> {
    await press(this.region, "New User…");
    const window = this.dialog("New User");
    await window.getByRole("textbox", { name: /^User ?name:$/i }).fill(name);
    await window.getByRole("textbox", { name: "Password:", exact: true }).fill(password);
    await window.getByRole("textbox", { name: "Confirm Password:" }).fill(password);
    await press(window, this.words.create);
  }

  async status(status: "200" | "401.1"): Promise<void> {
    const fate = status === "200" ? "A visitor gets the page: 200" : "A visitor is turned away: 401.1";
    await expect(this.now.getByText(fate, { exact: true })).toBeVisible();
    await expect(this.live.visitor).toContainText(fate);
  }
}

/** Clears the box of the article's dialog. */
async function syncOff(live: Live): Promise<void> {
  await live.box.click();
  await live.ok.click();
  await expect(live.dialog).toBeHidden();
}

/** A request, and the entry that it leaves in the System log. */
async function refused(live: Live, version: Version, text: string): Promise<void> {
  await live.request.click();
  const detail = live.events.getByRole("group", { name: version.eventWindow });
  await expect(detail).toContainText(`'${IUSR}' due to the following error: ${text}  The data is the error code.`);
}

const WRONG = "Logon failure: unknown user name or bad password.";
const DISABLED = "Logon failure: account currently disabled.";
const LOCKED = "The referenced account is currently locked out and may not be logged on to.";
const EXPIRED = "Logon failure: the specified account password has expired.";
const NO_RIGHT = "Logon failure: the user has not been granted the requested logon type at this computer.";

for (const version of VERSIONS) {
  const words = wordsOf(version);
  test.describe(version.name, () => {
    test("row 22: while the box is ticked, a new Windows password changes nothing", async ({ live }) => {
      const users = await Users.open(live, version);
      await users.password("another");
      await press(users.now, "Restart IIS");
      await live.request.click();
      await users.status("200");
      await expect(live.events).toBeHidden(); // no entry, so its disclosure is closed
      await expect(live.row("AnonymousUserPass")).toHaveAccessibleName("AnonymousUserPass");
    });

    test("row 23: while it is cleared, visitors are locked out, once IIS restarts", async ({ live }) => {
      const users = await Users.open(live, version);
      await syncOff(live);
      await live.request.click();
      await users.password("another");
      await users.status("200");
      await expect(users.now).toContainText("IIS still holds the token of an earlier logon");
      await expect(users.now).toContainText("Without that token: A visitor is turned away: 401.1");
      await press(users.now, "Restart IIS");
      await users.status("401.1");
      await refused(live, version, WRONG);
      await expect(live.visitor.getByRole("region", { name: "Answer" })).toContainText(version.refusal);
    });

    test("the token runs out by itself, too", async ({ live }) => {
      const users = await Users.open(live, version);
      await live.request.click();
      await users.boxes({ [words.disabled]: true });
      await users.status("200");
      await press(users.now, "Wait 15 minutes");
      await users.status("401.1");
    });

    test("row 30: cleared, the account needs the right to log on locally", async ({ live }) => {
      const users = await Users.open(live, version);
      await users.right("Log on locally", false);
      await users.status("200"); // ticked, it is not needed
      await syncOff(live);
      await users.status("401.1");
      await expect(users.now).toContainText("Q187506, the table of rights");
      await refused(live, version, NO_RIGHT);
      await users.right("Log on locally", true);
      await users.status("200");
    });

    test("row 31: ticked, it needs access from the network", async ({ live }) => {
      const users = await Users.open(live, version);
      await users.right("Log on as a batch job", false);
      await users.status("200");
      await users.right(words.network, false);
      await users.status("401.1");
      await expect(users.region).toContainText(`${IUSR} lacks the right: ${words.network}; lacks the right: Log on as a batch job.`);
      await refused(live, version, NO_RIGHT);
      await syncOff(live);
      await users.status("200");
    });

    test("row 34: a disabled account is refused, box ticked or cleared", async ({ live }) => {
      const users = await Users.open(live, version);
      await users.boxes({ [words.disabled]: true });
      await expect(users.region).toContainText(`${IUSR} is disabled.`);
      await expect(users.now).toContainText("(inferred: Q171116 prints the text of error 1326 for it");
      await refused(live, version, DISABLED);
      await syncOff(live);
      await users.status("401.1");
      await users.boxes({ [words.disabled]: false });
      await users.status("200");
    });

    test("a locked account is refused; an expired password only where one is looked at", async ({ live }) => {
      const users = await Users.open(live, version);
      await users.boxes({ [words.lockedOut]: true });
      await users.status("401.1");
      await refused(live, version, LOCKED);
      await users.boxes({ [words.lockedOut]: false, "Password has expired": true });
      await users.status("200");
      await syncOff(live);
      await users.status("401.1");
      await refused(live, version, EXPIRED);
    });

    test("row 37: an account that is made anew serves while the box is ticked", async ({ live }) => {
      const users = await Users.open(live, version);
      await press(users.region, "Delete");
      await expect(users.option(IUSR)).toHaveCount(0);
      await expect(users.option("Administrator")).toHaveAttribute("aria-selected", "true");
      await users.status("401.1");
      await refused(live, version, WRONG);
      await users.create(IUSR);
      await expect(users.option(IUSR)).toHaveAttribute("aria-selected", "true");
      await press(users.now, "Restart IIS");
      await users.status("200");
      await syncOff(live);
      await users.status("401.1"); // the stored password is the old account's
    });

    test("row 34 by keyboard alone", async ({ live, page }) => {
      await live.open(version);
      const users = new Users(live, version);
      await tabTo(live.more);
      await page.keyboard.press("Enter");
      const list = users.region.getByRole("listbox", { name: "Accounts" });
      await expect(list).toBeVisible();
      await tabTo(list);
      await page.keyboard.press("Home");
      await expect(users.option("Administrator")).toHaveAttribute("aria-selected", "true");
      for (const name of ["Guest", IUSR]) {
        await page.keyboard.press("ArrowDown");
        await expect(users.option(name)).toHaveAttribute("aria-selected", "true");
      }
      await page.keyboard.press("Enter");
      const window = users.dialog(words.properties);
      await expect(window.locator(":focus")).toHaveCount(1);
      await page.keyboard.press("Escape");
      await expect(window).toBeHidden();
      await expect(list).toBeFocused();
      await page.keyboard.press("Enter");
      await tabTo(window.getByRole("checkbox", { name: words.disabled }));
      await page.keyboard.press("Space");
      await page.keyboard.press("Enter"); // the default button
      await expect(list).toBeFocused();
      await users.status("401.1");
      await tabTo(live.request);
      await page.keyboard.press("Enter");
      await expect(live.events).toContainText(DISABLED);
    });

    test("accounts elsewhere are told apart, and one can be mirrored", async ({ live }) => {
      const users = await Users.open(live, version);
      await users.create("CORP\\web");
      await users.option(IUSR).click();
      await press(users.region, "Mirror on SERVER2");
      const group = (name: string) => users.region.getByRole("group", { name, exact: true }).getByRole("option");
      await expect(group("Of WEB01")).toHaveCount(4);
      await expect(group("Not of this computer: of the domain CORP")).toHaveAccessibleName("CORP\\web");
      await expect(group("Not of this computer: of SERVER2")).toHaveAccessibleName(`SERVER2\\${IUSR}`);
      await expect(users.region.getByRole("button", { name: "Mirror on SERVER2" })).toHaveAttribute("aria-disabled", "true");
      // A mirror has the password that the account had then, and no other.
      await users.password("another");
      await expect(users.region.getByRole("button", { name: "Mirror on SERVER2" })).not.toHaveAttribute("aria-disabled");
    });

    test("what Windows does not take is told in the window", async ({ live }) => {
      const users = await Users.open(live, version);
      await users.create("a:b");
      const window = users.dialog("New User");
      await expect(window.getByRole("alert")).toContainText("can't be the name of an account");
      await press(window, "Close New User");
      await users.create(IUSR.toLowerCase());
      await expect(window.getByRole("alert")).toContainText("is there already");
      await press(window, "Close New User");
      await users.password("one", "another");
      await expect(users.region.getByRole("alert")).toContainText("The two passwords differ");
      await expect(live.message).toHaveCount(0);
      await expect(live.steps).toHaveCount(1); // nothing was done
    });

    test("the services start and stop, and the subauthenticator goes with one of them", async ({ live, page }) => {
      const users = await Users.open(live, version);
      const services = page.getByRole("region", { name: "Services", exact: true });
      const web = services.getByRole("option", { name: /^World Wide Web Publishing Service/ });
      await expect(web).toHaveAccessibleName("World Wide Web Publishing Service, Started");
      await press(services, "Stop");
      await expect(web).toHaveAccessibleName("World Wide Web Publishing Service, stopped");
      await expect(users.now).toContainText("no answer");
      await press(services, "Start");
      await users.status("200");
      await press(services, "Remove the component World Wide Web Server");
      await expect(services).toContainText("Iissuba.dll went with the component of the web");
      await expect(services).toContainText("Q269241, Q306450");
      await press(services, "Start");
      await expect(services.getByRole("alert")).toContainText("The web service is not installed");
      await press(services, "Install the component World Wide Web Server");
      await expect(services).toContainText("Windows takes it up when IIS restarts");
      await press(services, "Restart IIS");
      await users.status("200");
    });

    test("the clock goes on when the reader lets it", async ({ live, page }) => {
      await Users.open(live, version);
      const clock = page.getByRole("group", { name: "Clock" });
      await expect(clock).toContainText("No time has passed since the installation.");
      await press(clock, "Wait 1 hour");
      await press(clock, "Wait 1 minute");
      await clock.getByRole("textbox", { name: "Seconds" }).fill("5");
      await press(clock, "Wait");
      await expect(clock).toContainText("1 hour 1 minute 5 seconds since the installation.");
      await expect(clock).toContainText("1/5/2001 10:01:05 AM");
      await clock.getByRole("textbox", { name: "Seconds" }).fill("soon");
      await press(clock, "Wait");
      await expect(clock.getByRole("alert")).toContainText("Type a whole number of seconds");
      await live.undo.click();
      await expect(clock).toContainText("1 hour 1 minute since the installation.");
    });

    test("axe finds nothing to object to", async ({ live, page }) => {
      test.slow();
      const users = await Users.open(live, version);
      await users.create("CORP\\web");
      await users.option(IUSR).click();
      const look = async (name: string) => {
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(".users").include(".services").analyze();
        const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => [id, html.slice(0, 160), ...any.map(({ message }) => message)]));
        expect.soft(found, name).toEqual([]);
      };
      for (const [open, window] of [[words.open, words.properties], [words.openRights, words.rights], ["New User…", "New User"]] as const) {
        await press(users.region, open);
        await expect(users.dialog(window)).toBeVisible();
        await look(window);
      }
      await page.emulateMedia({ colorScheme: "dark" });
      await look("in the dark");
    });
  });
}
