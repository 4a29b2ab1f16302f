// The way in as it was: the manager, property sheets one in front of the other, and as many OKs to leave. The
// rows are those of the facts, section F.

import AxeBuilder from "@axe-core/playwright";
import type { Locator } from "@playwright/test";
import { expect, IIS4, IIS5, type Live, tabTo, test, VERSIONS, type Version } from "./page";

/** The words in which the windows of the versions differ. */
const WORDS = {
  [IIS4.name]: {
    manager: "Internet Service Manager",
    computer: "web01",
    tab: "Internet Information Server",
    access: "Anonymous Access and Authentication Control",
    anonymous: "Allow Anonymous Access",
    basic: "Basic Authentication (Password is sent in Clear Text)",
    integrated: "Windows NT Challenge/Response",
  },
  [IIS5.name]: {
    manager: "Internet Information Services",
    computer: "* web01",
    tab: "Internet Information Services",
    access: "Anonymous access and authentication control",
    anonymous: "Anonymous access",
    basic: "Basic authentication (password is sent in clear text)",
    integrated: "Integrated Windows authentication",
  },
};
type Words = (typeof WORDS)[string];

const button = (within: Locator, name: string) => within.getByRole("button", { name, exact: true });

/** The manager, and the windows that open from it. */
class Manager {
  readonly words: Words;
  readonly region: Locator;
  readonly properties: Locator;
  readonly desktop: Locator;
  /** The one window that is not inert. */
  readonly front: Locator;
  readonly methods: Locator;
  readonly question: Locator;
  readonly overrides: Locator;

  constructor(
    readonly live: Live,
    readonly version: Version,
  ) {
    this.words = WORDS[version.name] as Words;
    this.region = live.page.getByRole("region", { name: this.words.manager, exact: true });
    this.properties = button(this.region, "Properties…");
    this.desktop = live.page.getByRole("group", { name: "The computer WEB01" });
    this.front = this.desktop.locator("[role=dialog]:not([inert])");
    this.methods = this.window("Authentication Methods");
    this.question = live.page.getByRole("alertdialog", { name: "Question" });
    this.overrides = live.page.getByRole("dialog", { name: "Inheritance Overrides" });
  }

  /** Opens the machine; the dialog that the page begins with is closed first. */
  static async open(live: Live, version: Version): Promise<Manager> {
    const manager = new Manager(live, version);
    await live.open(version);
    await live.more.click();
    await expect(manager.region).toBeVisible();
    await live.cancel.click();
    return manager;
  }

  window(title: string): Locator {
    return this.desktop.getByRole("dialog", { name: title, exact: true });
  }

  line(name: string): Locator {
    return this.region.getByRole("treeitem", { name, exact: true });
  }

  /** Opens the properties of a line of the tree. */
  async propertiesOf(name: string): Promise<void> {
    await this.line(name).click();
    await this.properties.click();
  }

  /** From a line of the tree to Authentication Methods. */
  async methodsOf(name: string): Promise<void> {
    await this.propertiesOf(name);
    await this.editMethods(`${name} Properties`);
  }

  /** From an open property sheet to Authentication Methods. */
  async editMethods(sheet: string): Promise<void> {
    await button(this.window(sheet).getByRole("group", { name: this.words.access }), "Edit…").click();
    await expect(this.methods).toBeVisible();
  }

  /** What is said of the OKs. */
  async expectSaid(said: string): Promise<void> {
    await expect(this.desktop).toContainText(said);
  }

  ok(title: string): Promise<void> {
    return button(this.window(title), "OK").click();
  }
}

for (const version of VERSIONS) {
  test.describe(version.name, () => {
    test("row 16: from a site, three OKs lead out, and the third writes", async ({ live }) => {
      const manager = await Manager.open(live, version);
      const sheet = manager.window("Default Web Site Properties");
      await manager.propertiesOf("Default Web Site");
      await expect(sheet.getByRole("tab", { name: "Directory Security" })).toHaveAttribute("aria-selected", "true");
      await expect(sheet.getByRole("tab")).toHaveCount(9);
      await expect(sheet.getByRole("tab", { name: "Home Directory" })).toBeDisabled();
      const edit = button(sheet.getByRole("group", { name: manager.words.access }), "Edit…");
      await expect(edit).toBeFocused();
      await edit.click();
      await expect(manager.methods.getByRole("checkbox", { name: manager.words.anonymous })).toBeChecked();
      await expect(manager.methods.getByRole("checkbox", { name: manager.words.integrated })).toBeChecked();
      await button(manager.methods, "Edit… anonymous account").click();
      await expect(live.username).toBeFocused();
      await expect(live.box).toHaveAccessibleName(version.box);
      await live.box.click();

      await expect(live.line("AnonymousPasswordSync")).toContainText("1 → 0");
      await manager.expectSaid("0 of 3 OKs pressed. This OK hands the fields up; 2 more OKs until something is written.");
      await live.ok.click();
      await manager.expectSaid("1 of 3 OKs pressed. This OK hands the fields up; 1 more OK until something is written.");
      await expect(button(manager.methods, "Edit… anonymous account")).toBeFocused();
      await expect(live.line("AnonymousPasswordSync"), "what the OK that writes would do").toContainText("1 → 0");
      await expect(live.data("AnonymousPasswordSync")).toContainText(/^1/);
      await manager.ok("Authentication Methods");
      await manager.expectSaid("2 of 3 OKs pressed. This OK writes.");
      await expect(edit).toBeFocused();
      await expect(live.data("AnonymousPasswordSync")).toContainText(/^1/);
      await manager.ok("Default Web Site Properties");
      await manager.expectSaid("3 of 3 OKs pressed: this led out.");
      await expect(manager.properties).toBeFocused();
      await expect(live.data("AnonymousPasswordSync")).toHaveText("1 → 0");
    });

    test("row 17: from the computer, four OKs lead out, by keys alone", async ({ live, page }) => {
      const { keyboard } = page;
      const manager = await Manager.open(live, version);
      const master = manager.window("WWW Service Master Properties for WEB01");
      await tabTo(manager.region.getByRole("tree"));
      await keyboard.press("Home");
      await expect(manager.line(manager.words.computer)).toHaveAttribute("aria-selected", "true");
      await keyboard.press("Enter");
      const computer = manager.window("WEB01 Properties");
      await expect(computer.getByRole("tab", { name: manager.words.tab })).toBeVisible();
      await expect(computer.getByRole("combobox", { name: "Master Properties" })).toHaveValue("web");
      await expect(button(computer, "Edit… master properties")).toBeFocused();
      await keyboard.press("Enter");
      await expect(button(master.getByRole("group", { name: manager.words.access }), "Edit…")).toBeFocused();
      await expect(master.getByRole("tab", { name: "Service" })).toBeVisible();
      await keyboard.press("Enter");
      await expect(button(manager.methods, "Edit… anonymous account")).toBeFocused();
      await keyboard.press("Enter");
      await expect(live.username).toBeFocused();
      await keyboard.press(`Alt+${version.key}`);
      await expect(live.box).not.toBeChecked();

      await manager.expectSaid("0 of 4 OKs pressed.");
      await keyboard.press("Enter");
      for (const said of [
        "1 of 4 OKs pressed. This OK hands the fields up",
        "2 of 4 OKs pressed. This OK writes.",
        "3 of 4 OKs pressed. This OK closes the window: it has nothing to write.",
      ]) {
        await manager.expectSaid(said);
        await expect(manager.front.locator(":focus")).toHaveText("Edit…");
        await tabTo(button(manager.front, "OK"));
        await keyboard.press("Enter");
      }
      await manager.expectSaid("4 of 4 OKs pressed: this led out.");
      await expect(manager.properties).toBeFocused();
      await expect(live.data("AnonymousPasswordSync")).toHaveText("1 → 0");
    });

    test("Esc cancels window by window, and drops what was handed to it", async ({ live, page }) => {
      const manager = await Manager.open(live, version);
      await manager.methodsOf("Default Web Site");
      await button(manager.methods, "Edit… anonymous account").click();
      await live.box.click();
      await live.ok.click();
      await expect(button(manager.methods, "Edit… anonymous account")).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(manager.methods).toBeHidden();
      await manager.expectSaid("0 of 1 OKs pressed. This OK has nothing to write.");
      await expect(button(manager.window("Default Web Site Properties"), "Apply")).toBeDisabled();
      await expect(manager.front.locator(":focus")).toHaveText("Edit…");
      await page.keyboard.press("Escape");
      await expect(manager.window("Default Web Site Properties")).toBeHidden();
      await expect(live.data("AnonymousPasswordSync")).toContainText(/^1/);
      await expect(manager.properties).toBeFocused();
    });

    test("row 72: ticking Basic asks first", async ({ live, page }) => {
      const manager = await Manager.open(live, version);
      await manager.methodsOf("Default Web Site");
      const basic = manager.methods.getByRole("checkbox", { name: manager.words.basic });
      await basic.click();
      await expect(manager.question).toContainText("Are you sure you want to continue?");
      await expect(manager.question).toContainText("Q262233");
      await expect(button(manager.question, "Yes")).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(manager.question).toBeHidden();
      await expect(basic).toBeFocused();
      await expect(basic).not.toBeChecked();
      await page.keyboard.press("Space");
      await expect(button(manager.question, "Yes")).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(basic).toBeChecked();
      await expect(live.preview).toContainText("AuthFlags written: 7");
      await manager.ok("Authentication Methods");
      await button(manager.window("Default Web Site Properties"), "Apply").click();
      await expect(live.announcer).toHaveText("Apply: AuthFlags written: 7.");
      await expect(manager.window("Default Web Site Properties"), "Apply leaves the sheet").toBeVisible();
      await manager.editMethods("Default Web Site Properties");
      await basic.click();
      await expect(basic, "nobody asks when it is cleared").not.toBeChecked();
    });

    test("Edit… is greyed while anonymous access is cleared", async ({ live }) => {
      const manager = await Manager.open(live, version);
      await manager.methodsOf("Default Web Site");
      await manager.methods.getByRole("checkbox", { name: manager.words.anonymous }).click();
      await expect(button(manager.methods, "Edit… anonymous account")).toBeDisabled();
      await expect(manager.methods).toContainText("Edit… is greyed while the box is cleared.");
      await expect(live.preview).toContainText("401.2");
    });

    test("row 73: Inheritance Overrides lists the sites that hold their own, and takes the chosen", async ({ live, page }) => {
      const manager = await Manager.open(live, version);
      const list = manager.overrides.getByRole("listbox", { name: "Child Nodes" });
      const nodes = list.getByRole("option");
      const tick = async (name: string) => {
        await manager.methodsOf(name);
        await manager.methods.getByRole("checkbox", { name: manager.words.integrated }).click();
        await manager.ok("Authentication Methods");
        await manager.ok(`${name} Properties`);
      };
      const changeMaster = async () => {
        await manager.propertiesOf(manager.words.computer);
        await button(manager.window("WEB01 Properties"), "Edit… master properties").click();
        await manager.editMethods("WWW Service Master Properties for WEB01");
        await manager.methods.getByRole("checkbox", { name: manager.words.integrated }).click();
        await manager.ok("Authentication Methods");
        await manager.ok("WWW Service Master Properties for WEB01");
      };
      await tick("Default Web Site");
      await tick("Administration Web Site");

      await changeMaster();
      await expect(nodes).toHaveText(["Default Web Site (LM/W3SVC/1)", "Administration Web Site (LM/W3SVC/2)"]);
      await expect(list).toBeFocused();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Space");
      await expect(nodes.last()).toHaveAttribute("aria-selected", "true");
      await page.keyboard.press("Space");
      await expect(nodes.last()).toHaveAttribute("aria-selected", "false");
      await button(manager.overrides, "Select All").click();
      await expect(nodes.first()).toHaveAttribute("aria-selected", "true");
      await nodes.last().click();
      await button(manager.overrides, "OK").click();
      await expect(live.announcer).toHaveText("OK: AuthFlags 5 to 1, AuthFlags deleted.");
      await manager.expectSaid("2 of 3 OKs pressed.");
      await manager.ok("WEB01 Properties");

      // Cancel chooses none: the one that is left keeps its own.
      await changeMaster();
      await expect(nodes).toHaveText(["Administration Web Site (LM/W3SVC/2)"]);
      await expect(list).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(live.announcer).toHaveText("OK: AuthFlags 1 to 5.");
    });

    test("FTP has the account on its sheet, with one OK", async ({ live, page }) => {
      const manager = await Manager.open(live, version);
      const sheet = manager.window("Default FTP Site Properties");
      await manager.propertiesOf("Default FTP Site");
      await expect(sheet.getByRole("tab", { name: "Security Accounts" })).toHaveAttribute("aria-selected", "true");
      await expect(live.dialog, "there is no window between").toBeHidden();
      await expect(sheet.getByRole("textbox", { name: "Username" })).toHaveValue("IUSR_WEB01");
      await expect(sheet.getByRole("textbox", { name: "Password" })).toBeDisabled();
      await expect(sheet.getByRole("checkbox", { name: "Allow only anonymous connections" })).not.toBeChecked();
      await expect(sheet.getByRole("checkbox", { name: "Allow Anonymous Connections" })).toBeFocused();
      await sheet.getByRole("checkbox", { name: version.box }).click();
      await sheet.getByRole("textbox", { name: "Password" }).fill("Another-2001");
      await expect(live.line("AnonymousUserPass")).toContainText("will be written");
      await button(sheet, "Apply").click();
      await expect(live.confirm.getByRole("textbox", { name: "Confirm password" })).toBeFocused();
      await page.keyboard.type("Another-2001");
      await page.keyboard.press("Enter");
      await expect(live.announcer).toHaveText("Apply: AnonymousPasswordSync written: 0, AnonymousUserPass written.");
      await expect(sheet, "it was Apply that waited").toBeVisible();
      await manager.ok("Default FTP Site Properties");
      await manager.expectSaid("1 of 1 OKs pressed: this led out.");
    });

    test("row 51: clearing Allow Anonymous Connections asks first, and then refuses the anonymous", async ({ live, page }) => {
      const manager = await Manager.open(live, version);
      await manager.propertiesOf("Default FTP Site");
      const sheet = manager.window("Default FTP Site Properties");
      const box = sheet.getByRole("checkbox", { name: "Allow Anonymous Connections" });
      await box.click();
      await expect(manager.question).toContainText("Are you sure you want to continue?");
      await expect(manager.question).toContainText("Q310723");
      await button(manager.question, "No").click();
      await expect(box).toBeChecked();
      await box.click();
      await expect(button(manager.question, "Yes")).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(box).not.toBeChecked();
      await expect(live.preview).toContainText("AllowAnonymous written: 0");
      await manager.ok("Default FTP Site Properties");
      await expect(live.visitor).toContainText("is turned away: 530");
    });

    test("while a window is open Properties… says what to do first", async ({ live }) => {
      const manager = await Manager.open(live, version);
      await live.edit.click();
      await expect(manager.properties).toHaveAttribute("aria-disabled", "true");
      await expect(manager.properties).toHaveAccessibleDescription("A window is open on the desktop: press OK or Cancel there first.");
      await button(manager.region, "Cancel the window in front").click();
      await expect(live.dialog).toBeHidden();
      await manager.line("Default Web Site").dblclick();
      await expect(manager.window("Default Web Site Properties")).toBeVisible();
    });

    test("axe finds nothing to object to on the way in", async ({ live, page }) => {
      test.slow();
      const manager = await Manager.open(live, version);
      const look = async (name: string) => {
        const axe = new AxeBuilder({ page }).setLegacyMode().exclude("article");
        const { violations } = await axe.analyze();
        const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html.slice(0, 160)]));
        expect.soft(found, name).toEqual([]);
      };
      await manager.propertiesOf(manager.words.computer);
      await look("the computer");
      await button(manager.window("WEB01 Properties"), "Edit… master properties").click();
      await look("master properties");
      await manager.editMethods("WWW Service Master Properties for WEB01");
      await manager.methods.getByRole("checkbox", { name: manager.words.basic }).click();
      await expect(button(manager.question, "Yes")).toBeFocused();
      await look("the question");
      await page.keyboard.press("Escape");
      await look("authentication methods");
      await button(manager.methods, "Edit… anonymous account").click();
      await look("the account");
      for (let windows = 4; windows > 0; windows -= 1) {
        const title = (await manager.front.locator(".title").textContent()) ?? "";
        await button(manager.front, "Cancel").click();
        await expect(manager.window(title)).toBeHidden();
      }
      await manager.propertiesOf("Default FTP Site");
      await look("security accounts");
    });
  });
}

for (const width of [320, 390]) {
  test(`the windows fit ${width} px`, async ({ live, page }) => {
    await page.setViewportSize({ width, height: 844 });
    const manager = await Manager.open(live, IIS5);
    const fits = async () => {
      const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(sticksOut).toBeLessThanOrEqual(0);
      const box = await manager.front.boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? width + 1) <= width).toBe(true);
    };
    await manager.methodsOf("Default Web Site");
    await fits();
    await button(manager.methods, "Cancel").click();
    await fits();
    await button(manager.window("Default Web Site Properties"), "Cancel").click();
    await manager.propertiesOf("Default FTP Site");
    await fits();
  });
}
