// Keep and share: a ticket without passwords, a trace that goes away and comes back, and what is wrong with one.

import AxeBuilder from "@axe-core/playwright";
import { readFile } from "node:fs/promises";
import { expect, expectState, type Live, mouse, test, toggleAndCommit } from "./page";

const panel = (live: Live) => live.page.getByRole("region", { name: "Keep and share" });
const button = (live: Live, name: string) => panel(live).getByRole("button", { name });
const field = (live: Live) => panel(live).getByRole("textbox", { name: "Or paste one here" });

async function open(live: Live): Promise<void> {
  await live.open();
  await live.page.getByRole("button", { name: "More of the lesson" }).click();
  await expect(panel(live)).toBeVisible();
}

const copied = (live: Live) => live.page.evaluate(() => navigator.clipboard.readText());

test("a trace is downloaded, comes back from its file at its place, and Undo returns", async ({ live }) => {
  await open(live);
  await toggleAndCommit(live, mouse(live), 3);
  await live.step(6).click();
  await expectState(live, { pass: "slot", sync: 1, status: "200", here: /armed/ });

  const started = live.page.waitForEvent("download");
  await button(live, "Download the trace").click();
  const download = await started;
  expect(download.suggestedFilename()).toBe("q259353-live.json");
  await expect(live.announcer).toHaveText("The trace is where the browser puts downloads.");
  const path = await download.path();
  const trace = JSON.parse(await readFile(path, "utf8"));
  expect(trace).toMatchObject({ format: "q259353-live", version: 1, position: 6 });
  expect(trace.actions).toHaveLength(9);

  await live.startOver.click();
  await expectState(live, { pass: "stored", sync: 1, status: "200" });
  await panel(live).getByLabel("Open a trace").setInputFiles(path);
  await expect(live.announcer).toHaveText("The trace is open, at step 6 of 9. Undo returns to your own steps.");
  await expectState(live, { pass: "slot", sync: 1, status: "200", here: /armed/ });
  await expect(live.step(9)).toBeVisible();
  await live.undo.click();
  await expectState(live, { pass: "stored", sync: 1, status: "200" });
  await expect(live.step(9)).toBeHidden();
});

test("what is wrong with a trace is named with its place, and nothing is lost", async ({ live, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(live);
  await toggleAndCommit(live, mouse(live), 2);
  await button(live, "Copy the trace").click();
  await expect(live.announcer).toHaveText("The trace is copied.");
  const text = await copied(live);

  await button(live, "Open what is pasted").click();
  await expect(panel(live)).toContainText("Nothing is pasted. Paste the whole text of a trace first.");

  const kept = "Nothing was opened, your steps are as they were. ";
  for (const [pasted, said] of [
    [text.replace('"checked"', '"chekced"'), 'actions[1].chekced: The action setSync has no field "chekced": did you mean "checked"?'],
    [text.slice(0, text.indexOf('"actions"')), /This is no trace: it is no JSON from line \d+, column \d+ on\./],
    [text.replace('"position": 6', '"position": 7'), "position: There is no step 7: there are 6."],
  ] as const) {
    await field(live).fill(pasted);
    await button(live, "Open what is pasted").click();
    await expect(live.announcer).toContainText(kept);
    await expect(live.announcer).toContainText(said);
    await expect(panel(live)).toContainText(said);
    await expectState(live, { pass: "deleted", sync: 1, status: "200", here: /armed/ });
  }

  await field(live).fill(text);
  await button(live, "Open what is pasted").click();
  await expect(live.announcer).toContainText("The trace is open, at step 6 of 6.");
  await expectState(live, { pass: "slot", sync: 1, status: "200", here: /armed/ });
});

test("a ticket says what to do, and no password that was typed", async ({ live, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(live);
  await live.box.click();
  await mouse(live).typePassword("hunter2-of-mine");
  await expectState(live, { pass: "stored", sync: 0, status: "401.1" });
  await button(live, "Copy as Markdown").click();
  await expect(live.announcer).toHaveText("The ticket is copied.");
  const ticket = await copied(live);
  expect(ticket).toContain("3. Type another password\n4. OK\n");
  expect(ticket).toContain("- Situation: cleared, wrong password: 401.1\n");
  expect(ticket).toMatch(/## What to do\n\n1\. /);
  expect(ticket).not.toContain("hunter2");
  await button(live, "Copy the trace").click();
  await expect(live.announcer).toHaveText("The trace is copied.");
  expect(await copied(live)).not.toContain("hunter2");

  const link = /^<(\S+)>$/m.exec(ticket)?.[1] ?? "";
  expect(link.startsWith(live.page.url().split("#")[0] ?? "")).toBe(true);
  await live.page.goto("about:blank");
  await live.page.goto(link);
  await expectState(live, { pass: "stored", sync: 0, status: "401.1" });
});

test("on paper the reader's own steps are a list", async ({ live }) => {
  await open(live);
  await toggleAndCommit(live, mouse(live), 1);
  const steps = live.page.getByRole("region", { name: "Your steps" });
  await expect(steps).toBeHidden();
  await live.page.emulateMedia({ media: "print" });
  await expect(steps.getByRole("listitem")).toHaveText([
    /^Open the dialog at LM\/W3SVC/,
    /^Clear the box/,
    "OK: AnonymousPasswordSync 1 to 0.",
  ]);
  await expect(panel(live)).toBeHidden();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing to object to in Keep and share (${colorScheme})`, async ({ live, page }) => {
    await page.emulateMedia({ colorScheme });
    await open(live);
    await button(live, "Open what is pasted").click();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(".keep").analyze();
    expect(violations).toEqual([]);
  });
}
