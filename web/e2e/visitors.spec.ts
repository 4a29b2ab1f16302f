// Visitors of every kind: with a name and without, over the web and over FTP, and what each sees. The rows are
// those of the facts, section F.

import AxeBuilder from "@axe-core/playwright";
import type { Locator } from "@playwright/test";
import { expect, IIS4, IIS5, type Live, mouse, test, toggleAndCommit, VERSIONS, type Version } from "./page";

/** The words in which the windows of the versions differ. */
const WORDS = {
  [IIS4.name]: {
    anonymous: "Allow Anonymous Access",
    integrated: "Windows NT Challenge/Response",
    basic: "Basic Authentication (Password is sent in Clear Text)",
    acl: "401.3 Unauthorized: Unauthorized due to ACL on resource.",
    configuration: "401.2 Unauthorized: Logon Failed due to server configuration",
  },
  [IIS5.name]: {
    anonymous: "Anonymous access",
    integrated: "Integrated Windows authentication",
    basic: "Basic authentication (password is sent in clear text)",
    acl: "HTTP 401.3 - Access denied by ACL on resource",
    configuration: "HTTP 401.2 - Unauthorized: Logon failed due to server configuration",
  },
};

const button = (within: Locator, name: string) => within.getByRole("button", { name, exact: true });

/** The window of the visitors. */
class Visitors {
  readonly words: (typeof WORDS)[string];
  readonly region: Locator;
  readonly send: Locator;
  readonly seen: Locator;
  readonly prompt: Locator;
  readonly session: Locator;

  constructor(
    readonly live: Live,
    readonly version: Version,
  ) {
    this.words = WORDS[version.name] as (typeof WORDS)[string];
    this.region = live.page.getByRole("region", { name: "Visitors", exact: true });
    this.send = button(this.region, "Send the visitor");
    this.seen = this.region.getByRole("region", { name: "What the visitor sees" });
    this.prompt = this.seen.getByRole("dialog", { name: "Enter Network Password" });
    this.session = this.seen.getByRole("list", { name: "Lines of the session" });
  }

  static async open(live: Live, version: Version): Promise<Visitors> {
    const visitors = new Visitors(live, version);
    await live.open(version);
    await live.more.click();
    await expect(visitors.region).toBeVisible();
    return visitors;
  }

  method(name: string): Locator {
    return this.region.getByRole("checkbox", { name, exact: true });
  }

  field(name: string): Locator {
    return this.region.getByRole("form", { name: "A visitor" }).getByRole("textbox", { name, exact: true });
  }

  opens(what: string): Promise<string[]> {
    return this.region.getByRole("combobox", { name: "The page opens" }).selectOption(what);
  }

  /** Gives the visitor a name to use. */
  async named(user: string, password: string): Promise<void> {
    await this.region.getByRole("radio", { name: /^A name/ }).check();
    await this.field("User name").fill(user);
    await this.field("Password").fill(password);
  }

  async ftp(): Promise<void> {
    await this.region.getByRole("radio", { name: "FTP", exact: true }).check();
  }

  /** Fills in the browser's prompt. */
  async answer(user: string, password: string): Promise<void> {
    await this.prompt.getByRole("textbox", { name: "User Name" }).fill(user);
    await this.prompt.getByRole("textbox", { name: "Password" }).fill(password);
    await button(this.prompt, "OK").click();
  }

  /** Sets a password of the anonymous user in Windows, by the tools beside the path. */
  async setPassword(password: string): Promise<void> {
    const tools = button(this.live.account, "Set a new password, restart IIS");
    if ((await tools.getAttribute("aria-expanded")) !== "true") await tools.click();
    await this.live.account.getByRole("textbox", { name: "New password" }).fill(password);
    await button(this.live.account, "Set password").click();
  }
}

for (const version of VERSIONS) {
  test.describe(version.name, () => {
    test("rows 19 to 21: passwords that differ prompt the visitor; ticking or typing the same one stops it", async ({ live }) => {
      const visitors = await Visitors.open(live, version);
      const hands = mouse(live);
      await toggleAndCommit(live, hands, 1);
      await visitors.setPassword("Another-2001");
      await visitors.send.click();
      await expect(visitors.seen).toContainText("IIS offers NTLM, so the browser asks its user: 1 of at most 3 times.");
      await expect(visitors.prompt.getByRole("textbox", { name: "User Name" })).toBeFocused();
      await expect(visitors.prompt.getByRole("textbox", { name: "Domain" })).toBeVisible();
      await expect(visitors.seen).toContainText("The stored password is not the account’s.");
      await expect(visitors.seen).toContainText("Q190005, cause");
      await button(visitors.prompt, "Cancel").click();
      await expect(visitors.seen.getByText(version.refusal)).toBeVisible();
      await expect(visitors.send).toBeFocused();

      await toggleAndCommit(live, hands, 1);
      await visitors.send.click();
      await expect(visitors.seen).toContainText("200, the visitor gets the page");
      await expect(visitors.seen).toContainText("network logon, type 3");
      await expect(visitors.seen).toContainText("Q216828, summary");

      await live.edit.click();
      await hands.toggle();
      await hands.typePassword("Another-2001");
      await visitors.send.click();
      await expect(visitors.seen).toContainText("200, the visitor gets the page");
      await expect(visitors.seen).toContainText("interactive logon, type 2");
    });

    test("the prompt sends the request again, three times at most", async ({ live, page }) => {
      const visitors = await Visitors.open(live, version);
      await visitors.opens("restricted");
      await visitors.send.click();
      await expect(visitors.prompt).toBeVisible();
      for (const time of [2, 3]) {
        await visitors.answer("Administrator", "nonsense");
        await expect(visitors.seen).toContainText(`${time} of at most 3 times`);
        await expect(visitors.prompt.getByRole("textbox", { name: "User Name" })).toBeFocused();
      }
      await visitors.answer("Administrator", "nonsense");
      await expect(visitors.prompt).toBeHidden();
      await expect(visitors.seen.getByText(version.refusal)).toBeVisible();
      await expect(visitors.send).toBeFocused();

      await visitors.setPassword("Another-2001");
      await visitors.send.click();
      await expect(visitors.prompt).toBeVisible();
      await page.keyboard.type("IUSR_WEB01");
      await page.keyboard.press("Tab");
      await page.keyboard.type("Another-2001");
      await page.keyboard.press("Enter");
      await expect(visitors.seen).toContainText("as IUSR_WEB01: 200, the visitor gets the page");
      await expect(visitors.seen).toContainText("The visitor’s own name and password let the visitor in.");
    });

    test("row 67: a file that is denied to the anonymous user is shown to who has a name at hand", async ({ live }) => {
      const visitors = await Visitors.open(live, version);
      await visitors.setPassword("Another-2001");
      await visitors.opens("restricted");
      await visitors.named("IUSR_WEB01", "Another-2001");
      await visitors.send.click();
      await expect(visitors.prompt).toBeHidden();
      await expect(visitors.seen).toContainText("200, the visitor gets the page");
      await expect(visitors.seen).toContainText("Q264921, Q267850");
    });

    test("row 68: with anonymous access alone the browser shows 401.3", async ({ live }) => {
      const visitors = await Visitors.open(live, version);
      await visitors.method(visitors.words.integrated).uncheck();
      await visitors.opens("restricted");
      await visitors.send.click();
      await expect(visitors.prompt).toBeHidden();
      await expect(visitors.seen.getByText(visitors.words.acl)).toBeVisible();
    });

    test("row 69: with no box ticked it shows 401.2", async ({ live }) => {
      const visitors = await Visitors.open(live, version);
      await visitors.method(visitors.words.integrated).uncheck();
      await visitors.method(visitors.words.anonymous).uncheck();
      await visitors.send.click();
      await expect(visitors.seen.getByText(visitors.words.configuration)).toBeVisible();
      await expect(visitors.seen).toContainText("none: nobody is logged on");
    });

    test("what a page opens on SERVER2 depends on the token", async ({ live }) => {
      const visitors = await Visitors.open(live, version);
      const outcome = async (what: string, status: string) => {
        await visitors.opens(what);
        await visitors.send.click();
        await expect(visitors.seen).toContainText(`: ${status}, `);
      };
      await outcome("remote", "500");
      await expect(visitors.seen).toContainText("A network token is good on this computer only");
      await outcome("nullSessionShare", "200");
      await outcome("connectAs", "200");
    });

    test("row 48: an anonymous FTP session, line by line", async ({ live }) => {
      const visitors = await Visitors.open(live, version);
      await visitors.ftp();
      await visitors.send.click();
      await expect(visitors.session.getByRole("listitem")).toHaveText([
        "C:\\>ftp web01",
        "Connected to web01.",
        `220 web01 Microsoft FTP Service (Version ${version === IIS4 ? "4.0" : "5.0"}).`,
        "User (web01:(none)): anonymous",
        "331 Anonymous access allowed, send identity (e-mail name) as password.",
        "Password:",
        "230 Anonymous user logged in.",
        "ftp>",
      ]);
      // Any password will do, none too.
      await visitors.named("anonymous", "");
      await visitors.send.click();
      await expect(visitors.session).toContainText("230 Anonymous user logged in.");
    });

    test("row 49: a name that no account has is asked for its password all the same", async ({ live }) => {
      const visitors = await Visitors.open(live, version);
      await visitors.ftp();
      await visitors.named("nobody", "x");
      await visitors.send.click();
      const lines = visitors.session.getByRole("listitem");
      await expect(lines).toContainText(["331 Password required for nobody.", "Password:", "530 User nobody cannot log in.", "Login failed.", "ftp>"]);
      await expect(visitors.seen).toContainText("Windows has no account of that name.");
    });

    test("row 51: without Allow Anonymous Connections the anonymous get 530", async ({ live }) => {
      const visitors = await Visitors.open(live, version);
      await visitors.ftp();
      await visitors.method("Allow Anonymous Connections").uncheck();
      await visitors.send.click();
      await expect(visitors.session).toContainText("530 User anonymous cannot log in.");
      await expect(visitors.seen).toContainText("Q318380, Q310723");
    });

    test("a short cut at a site asks about directories that hold their own", async ({ live, page }) => {
      const visitors = await Visitors.open(live, version);
      const place = visitors.region.getByRole("combobox", { name: "Asks for" });
      await expect(place.getByRole("option")).toHaveText(["Default Web Site", "Administration Web Site"]);
      await expect(place).toHaveValue("LM/W3SVC/1/ROOT");
      await place.selectOption("Administration Web Site");
      await visitors.method(visitors.words.basic).check();
      await expect(live.announcer).toContainText("AuthFlags written: 7");
      await visitors.send.click();
      await expect(visitors.seen).toContainText("http://web01:4321/");
      await expect(page.getByRole("dialog", { name: "Inheritance Overrides" })).toBeHidden();
    });

    test("axe finds nothing to object to", async ({ live, page }) => {
      test.slow();
      const visitors = await Visitors.open(live, version);
      const look = async (name: string) => {
        const axe = new AxeBuilder({ page }).setLegacyMode().exclude("article");
        const { violations } = await axe.analyze();
        const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html.slice(0, 160)]));
        expect.soft(found, name).toEqual([]);
      };
      await look("nobody yet");
      await visitors.named("nobody", "x");
      await visitors.opens("restricted");
      await visitors.send.click();
      await look("the prompt");
      await button(visitors.prompt, "Cancel").click();
      await look("the refusal");
      await visitors.ftp();
      await visitors.send.click();
      await look("an FTP session");
    });
  });
}

test("rows 44 to 47: FTP without the web component, until it is back", async ({ live, page }) => {
  const visitors = await Visitors.open(live, IIS4);
  const services = page.getByRole("region", { name: "Services", exact: true });
  const events = page.getByRole("region", { name: "Event Viewer: both logs" });
  await button(services, "Remove the component World Wide Web Server").click();
  await visitors.ftp();
  await visitors.send.click();
  await expect(visitors.session).toContainText("331 Anonymous access allowed, send identity (e-mail name) as password.");
  await expect(visitors.session).toContainText("530 User guest@example.com cannot log in.");
  await expect(visitors.session).toContainText("Login failed.");
  await expect(visitors.seen).toContainText("Iissuba.dll is gone: nobody can vouch for the account.");
  await expect(events).toContainText(
    "The server was unable to logon the Windows NT account 'IUSR_WEB01' due to the following error: The specified module could not be found. The data is the error code.",
  );
  await expect(events).toContainText("MSFTPSVC");

  await button(services, "Install the component World Wide Web Server").click();
  await button(services, "Restart IIS").click();
  await visitors.send.click();
  await expect(visitors.session).toContainText("230 Anonymous user logged in.");
});

for (const width of [320, 390]) {
  test(`the visitors fit ${width} px`, async ({ live, page }) => {
    await page.setViewportSize({ width, height: 844 });
    const visitors = await Visitors.open(live, IIS5);
    await visitors.ftp();
    await visitors.send.click();
    await expect(visitors.session).toBeVisible();
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(sticksOut).toBeLessThanOrEqual(0);
  });
}
