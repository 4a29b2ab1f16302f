// Going back costs nothing: undo, seek, branches, Why?, and the sentence that is spoken at each step.

import { expect, expectState, IIS4, IIS5, type Live, mouse, tabTo, test, toggleAndCommit } from "./page";

/** The bead or dot of the step that is shown. */
const current = (live: Live) => live.timeline.getByRole("button", { name: /^Step/ }).and(live.page.locator("[aria-current=step]"));

test("Undo, Redo and Start over keep the focus, and say when they can't act", async ({ live }) => {
  const { keyboard } = live.page;
  const canAct = async (...can: boolean[]) => {
    for (const [index, button] of [live.undo, live.redo, live.startOver].entries()) {
      if (can[index]) await expect(button).not.toHaveAttribute("aria-disabled");
      else await expect(button).toHaveAttribute("aria-disabled", "true");
    }
  };
  await live.open();
  await canAct(false, false, false);
  await tabTo(live.undo);
  await keyboard.press("Enter"); // can't act, and is reached all the same
  await expect(live.undo).toBeFocused();
  await expect(live.steps).toHaveCount(1);

  await toggleAndCommit(live, mouse(live), 2);
  await expectState(live, { pass: "deleted", sync: 1 });
  await canAct(true, false, true);

  await tabTo(live.undo);
  for (const here of [/cleared, still works/, /cleared, still works/, /cleared, still works/, /as installed/, /as installed/]) {
    await keyboard.press("Enter");
    await expectState(live, { here });
    await expect(live.undo).toBeFocused();
  }
  await expectState(live, { pass: "stored", sync: 1, field: "asterisks, greyed" });
  await canAct(false, true, true);

  await tabTo(live.redo);
  for (let step = 2; step <= 6; step += 1) {
    await keyboard.press("Enter");
    await expect(current(live)).toHaveAccessibleName(new RegExp(`^Step ${step}:`));
    await expect(live.redo).toBeFocused();
  }
  await canAct(true, false, true);

  await test.step("after time was moved, the deleted record is an empty slot", async () => {
    await expectState(live, { pass: "slot", sync: 1 });
    await expect(live.row("AnonymousUserPass")).toHaveAccessibleName("AnonymousUserPass, deleted at step 6");
  });

  await test.step("Start over is a branch, from which Undo returns", async () => {
    await tabTo(live.startOver);
    await keyboard.press("Enter");
    await expectState(live, { pass: "stored", sync: 1, field: "asterisks, greyed", here: /as installed/ });
    await expect(live.steps).toHaveCount(1);
    await expect(live.startOver).toBeFocused();
    await live.undo.click();
    await expectState(live, { pass: "slot", sync: 1, here: /armed/ });
    await expect(live.steps).toHaveCount(6);
  });
});

test("a bead leads to its step, what is done there starts a branch, Back to now returns", async ({ live }) => {
  const back = live.timeline.getByRole("button", { name: "Back to now" });
  await live.open();
  await toggleAndCommit(live, mouse(live), 3);
  await expectState(live, { pass: "slot", sync: 0, status: "401.1" });
  await expect(back).toBeHidden();

  await live.step(5).click();
  await expect(live.timeline).toContainText("You are looking at the past, step 5 of 9.");
  await expect(current(live)).toHaveAccessibleName(/^Step 5: Tick the box/);
  await expect(live.box).toBeChecked();
  await expect(live.line("AnonymousUserPass")).toContainText("will be deleted");
  await expectState(live, { pass: "stored", sync: 0, status: "200" });

  await back.click();
  await expectState(live, { pass: "slot", sync: 0, status: "401.1" });
  await expect(back).toBeHidden();

  await live.step(5).click();
  await live.box.click(); // cleared again, instead of OK
  await expect(live.timeline).not.toContainText("You are looking at the past");
  await expect(live.steps).toHaveCount(6);
  await live.ok.click();
  await expectState(live, { pass: "stored", sync: 0, status: "200", here: /cleared, still works/ });
});

test("the other version gets the same steps, and Undo returns", async ({ live }) => {
  await live.open(IIS5);
  await toggleAndCommit(live, mouse(live), 2);
  await live.edit.click();
  await live.box.click();
  await expectState(live, { field: "blank" });
  const steps = await live.steps.count();

  await live.version(IIS4).check();
  await expect(live.box).toHaveAccessibleName(IIS4.box);
  await expect(live.steps).toHaveCount(steps);
  await expect(current(live)).toHaveAccessibleName(/^Step 8:/);
  await expectState(live, { pass: "slot", sync: 1, field: "blank", status: "200" });
  await expect(live.version(IIS4)).toBeFocused();

  await live.undo.click();
  await expect(live.version(IIS5)).toBeChecked();
  await expect(live.box).toHaveAccessibleName(IIS5.box);
  await expect(live.steps).toHaveCount(steps);
  await expectState(live, { pass: "slot", sync: 1, field: "blank" });
});

test("Why? leads from each red thing to the step that caused it", async ({ live }) => {
  const why = (name: RegExp) => live.visitor.getByRole("button", { name });
  await live.open();
  await toggleAndCommit(live, mouse(live), 3);
  await live.request.click();
  await expect(live.visitor.getByText("Why?")).toBeVisible();
  await expect(live.events.getByText("Why?")).toBeVisible();

  await why(/^AnonymousUserPass deleted at step 6/).click();
  await expect(current(live)).toHaveAccessibleName(/^Step 6: OK: .*AnonymousUserPass deleted/);
  await expect(current(live)).toBeFocused(); // the link that was pressed is gone
  await expectState(live, { sync: 1, status: "200", here: /armed/ });
  await expect(live.events).toBeHidden();
  await expect(live.visitor.getByText("Why?")).toBeHidden();

  await live.step(10).click();
  await expect(live.events).toBeVisible();
  await live.events.getByRole("button", { name: /^AnonymousPasswordSync 1 to 0 at step 9/ }).click();
  await expect(current(live)).toHaveAccessibleName(/^Step 9:/);
  await expectState(live, { status: "401.1" });

  // The empty slot knows its step too.
  await live.records.getByRole("button", { name: /show me/ }).click();
  await expect(current(live)).toHaveAccessibleName(/^Step 6:/);
});

test("one sentence is spoken at each step, and nothing else is live", async ({ live, page }) => {
  await live.open();
  const spoken = async (sentence: string) => expect(live.announcer).toHaveText(sentence);
  await spoken("");
  expect(await page.locator("[aria-live], [role=status], [role=log], [role=alert]").count(), "announcer and engine status").toBe(2);

  await live.box.click();
  await spoken("Clear the box: nothing is written yet.");
  await live.ok.click();
  await spoken("OK: AnonymousPasswordSync 1 to 0.");
  await toggleAndCommit(live, mouse(live), 1);
  await spoken("OK: AnonymousPasswordSync 0 to 1, AnonymousUserPass deleted.");
  await toggleAndCommit(live, mouse(live), 1);
  await live.request.click();
  await spoken("Request page: 401.1, the visitor is turned away, Warning 100 logged by W3SVC.");

  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const announcer = document.querySelector("main [role=status]");
    if (announcer) new MutationObserver(() => heard.push(announcer.textContent ?? "")).observe(announcer, { characterData: true, childList: true, subtree: true });
  });
  await live.step(6).click(); // over four steps, and only the last is told
  await spoken("OK: AnonymousPasswordSync 0 to 1, AnonymousUserPass deleted.");
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
    "OK: AnonymousPasswordSync 0 to 1, AnonymousUserPass deleted.",
  ]);
});

test("the Back button leaves in one press, whatever was done", async ({ live, page }) => {
  await page.goto("./?before");
  await live.open();
  const entries = await page.evaluate(() => history.length);
  const address = page.url();
  await toggleAndCommit(live, mouse(live), 2);
  await live.step(2).click();
  await live.timeline.getByRole("button", { name: "Back to now" }).click();
  await live.version(IIS4).check();
  await page.getByRole("button", { name: "I have this problem now" }).click();
  await expect(page.getByRole("region", { name: "I have this problem now" })).toBeFocused();
  await live.undo.click();
  await expect.poll(() => page.url()).toMatch(/#1/); // the link took the place of what was there
  expect(page.url().replace(/#.*/, "")).toBe(address);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.goBack();
  expect(page.url()).toMatch(/\?before$/);
});
