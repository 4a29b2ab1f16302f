// "I have this problem now": somebody with a broken server answers, or pastes, and is told the way out.

import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, expectState, IIS4, IIS5, test, type Version, VERSIONS } from "./page";

const PRODUCT = new Map<Version, RegExp>([
  [IIS4, /^Internet Information Server 4\.0/],
  [IIS5, /^Internet Information Services 5\.0/],
]);

/** The panel of the questions. */
class Questions {
  readonly panel: Locator;
  readonly next: Locator;
  readonly back: Locator;

  constructor(readonly page: Page) {
    this.panel = page.getByRole("region", { name: "I have this problem now" });
    this.next = this.panel.getByRole("button", { name: "Next" });
    this.back = this.panel.getByRole("button", { name: "Back" });
  }

  async open(): Promise<void> {
    await this.page.getByRole("button", { name: "I have this problem now" }).click();
    await expect(this.question("Which version is it?")).toBeVisible();
  }

  question(words: string): Locator {
    return this.panel.getByRole("group", { name: words });
  }

  async answer(question: string, answer: string | RegExp): Promise<void> {
    await this.question(question).getByRole("radio", { name: answer }).check();
    await this.next.click();
  }

  /** The article's own problem. */
  async article(version: Version): Promise<void> {
    await this.answer("Which version is it?", PRODUCT.get(version) ?? "");
    await this.answer("What does the dialog show?", /^The box is cleared, and Password is blank$/);
    await this.answer("Where does it happen?", "At every web site");
  }

  async paste(text: string): Promise<void> {
    const summary = this.panel.getByText("Or paste what adsutil.vbs prints");
    const field = this.panel.getByRole("textbox", { name: "What they printed" });
    if (!(await field.isVisible())) await summary.click();
    await field.fill(text);
    await this.panel.getByRole("button", { name: "Read" }).click();
    await expect(field).toHaveValue("");
  }
}

const GONE = "No password is stored for IIS to log on with.";

for (const version of VERSIONS) {
  test(`the article's problem, from the door to the way out (${version.name})`, async ({ live, page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await live.open();
    const questions = new Questions(page);
    await questions.open();
    await questions.article(version);

    const cause = questions.panel.getByRole("region", { name: GONE });
    await expect(questions.panel.getByRole("heading", { name: "One cause fits." })).toBeFocused();
    await expect(live.announcer).toHaveText("One cause fits.");
    const tick = cause.getByRole("region", { name: "Tick the box again", exact: true });
    await expect(tick.getByRole("listitem").filter({ hasText: `Tick “${version.box}”` })).toBeVisible();
    await expect(tick).toContainText("network logon, type 3");
    const known = cause.getByRole("region", { name: "Give the account a password that you know", exact: true });
    await expect(known).toContainText("interactive logon, type 2");

    await known.getByRole("button", { name: /^Copy: Lines/ }).click();
    await expect(known.getByRole("button", { name: /^Copied: Lines/ })).toBeVisible();
    await expect(live.announcer).toHaveText("Copied.");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split(/\r?\n/)).toEqual([
      "net user IUSR_WEB01 NEWPASSWORD",
      'cscript adsutil.vbs SET w3svc/AnonymousUserPass "NEWPASSWORD"',
      "net stop iisadmin /y",
      "net start w3svc",
    ]);

    // How it came to this: the article's nine steps, and the visitor, on a computer of that version.
    await cause.getByRole("button", { name: "Show me how it came: The box was cleared" }).click();
    await expect(live.player).toBeFocused();
    await expect(live.player).toContainText("1 of 11");
    await live.player.getByRole("button", { name: "Pause" }).click();
    for (let beat = 0; beat < 10; beat += 1) await live.player.getByRole("button", { name: "Step" }).click();
    await expect(live.player).toContainText("11 of 11");
    await expectState(live, { pass: "slot", sync: 0, status: "401.1" });
    await expect(live.version(version)).toBeChecked();

    // And out of it.
    await tick.getByRole("button", { name: "Try it here: Tick the box again" }).click();
    await live.player.getByRole("button", { name: "Pause" }).click();
    for (let beat = 0; beat < 4; beat += 1) await live.player.getByRole("button", { name: "Step" }).click();
    await expectState(live, { sync: 1, status: "200" });
  });
}

test("the lines of adsutil.vbs take the place of answers, and no password of theirs stays", async ({ live, page }) => {
  await live.open();
  const questions = new Questions(page);
  await questions.open();
  await questions.answer("Which version is it?", PRODUCT.get(IIS4) ?? "");
  await questions.paste(
    [
      "C:\\>cscript adsutil.vbs GET w3svc/AnonymousPasswordSync",
      "AnonymousPasswordSync           : (BOOLEAN) False",
      'AnonymousUserPass               : (STRING) "zqSecret9"',
      "zqSecret9 and something else",
    ].join("\n"),
  );
  await expect(questions.panel).toContainText("Read: LM/W3SVC: AnonymousUserPass is set, AnonymousPasswordSync is False.");
  await expect(questions.panel).toContainText("Line 4 is none that GET or ENUM prints");
  expect(await page.content()).not.toContain("zqSecret9");

  // What is read next takes its place.
  await questions.paste('The parameter "AnonymousUserPass" is not set at this node.\nAnonymousPasswordSync : (BOOLEAN) False');
  await questions.answer("What does the dialog show?", /^The box is cleared, and Password is blank$/);
  await questions.answer("Where does it happen?", "At every web site");
  await expect(questions.panel.getByRole("region", { name: GONE })).toBeVisible();
});

test("what does not go together is told, and Back changes an answer", async ({ live, page }) => {
  await live.open();
  const questions = new Questions(page);
  await questions.open();
  await questions.article(IIS5);
  await questions.paste('AnonymousUserPass : (STRING) "**********"\nAnonymousPasswordSync : (BOOLEAN) True');
  await expect(questions.panel.getByRole("heading", { name: "No cause is left that fits." })).toBeFocused();
  await expect(questions.panel).toContainText("The answers to “What does the dialog show?” and “Which records does adsutil.vbs show?” don’t go together.");

  await questions.panel.getByRole("button", { name: "Begin again" }).click();
  await questions.article(IIS5);
  await questions.back.click();
  const where = questions.question("Where does it happen?");
  await expect(where.getByRole("radio", { name: "At every web site" })).toBeChecked();
  await expect(where).toContainText("Question 3 of at most 5");
  await questions.answer("Where does it happen?", "At FTP");
  await expect(questions.panel).toContainText("net start msftpsvc");
});

test("by keyboard alone", async ({ live, page }) => {
  await live.open();
  const questions = new Questions(page);
  await page.getByRole("button", { name: "I have this problem now" }).focus();
  await page.keyboard.press("Enter");
  await expect(questions.panel).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(questions.question("Which version is it?").getByRole("radio", { checked: true })).toBeFocused();
  await page.keyboard.press("Enter");
  // The question has the focus, then its answers.
  await expect(questions.question("What does the dialog show?").locator("legend")).toBeFocused();
  await page.keyboard.press("Tab");
  const blank = questions.panel.getByRole("radio", { name: /^The box is cleared, and Password is blank$/ });
  for (let key = 0; key < 12 && !(await blank.isChecked()); key += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(questions.question("Where does it happen?").locator("legend")).toBeFocused();
  await page.keyboard.press("Tab");
  const every = questions.panel.getByRole("radio", { name: "At every web site" });
  for (let key = 0; key < 8 && !(await every.isChecked()); key += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(questions.panel.getByRole("heading", { name: "One cause fits." })).toBeFocused();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing to object to in the questions (${colorScheme})`, async ({ live, page }) => {
    await page.emulateMedia({ colorScheme });
    await live.open();
    const questions = new Questions(page);
    await questions.open();
    const axe = () => new AxeBuilder({ page }).setLegacyMode().include(".diagnosis").analyze();
    expect((await axe()).violations).toEqual([]);
    await questions.article(IIS4);
    await questions.paste('The parameter "AnonymousUserPass" is not set at this node.');
    expect((await axe()).violations).toEqual([]);
  });
}

test("on a phone nothing has to be scrolled sideways", async ({ live, page }) => {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await live.open();
    const questions = new Questions(page);
    await questions.open();
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
    expect(await fits()).toBe(true);
    await questions.article(IIS4);
    await expect(questions.panel.getByRole("region", { name: GONE })).toBeVisible();
    expect(await fits()).toBe(true);
  }
});
