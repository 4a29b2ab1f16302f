// Predict, then see: what the player asks at its turning points, under a clock that the test winds.

import { expect, expectState, IIS4, key, type Live, mouse, playOut, tabTo, test, toggleAndCommit } from "./page";

const RECORDS = "Which of the three records will not survive OK?";
const FIELD = "What will the password field show, and why?";
const VISITOR = "Who gets in then, and why?";

const asked = (live: Live, question: string) => live.player.getByRole("group", { name: question, exact: true });
const answer = (live: Live, name: RegExp | string) => live.player.getByRole("group").getByRole("button", { name });

/** Lets the time pass until something is asked. */
async function playTo(live: Live, question: string): Promise<void> {
  for (let beat = 0; beat < 20 && !(await asked(live, question).isVisible()); beat += 1) {
    await live.page.clock.runFor(3_000);
  }
  await expect(asked(live, question)).toBeVisible();
}

const showMe = (live: Live) => live.page.getByRole("button", { name: "Show me" }).click();

test.beforeEach(async ({ page }) => {
  await page.clock.install();
});

test("the player waits for an answer, and covers what would give it away", async ({ live, page }) => {
  await live.open();
  await showMe(live);
  await playTo(live, RECORDS);
  await page.clock.runFor(120_000);
  await expect(live.player).toContainText("5 of 10");
  await expect(asked(live, RECORDS).getByRole("button")).toHaveText([
    "AnonymousUserName",
    "AnonymousUserPass",
    "AnonymousPasswordSync",
    "All three survive.",
  ]);
  await expect(key(live, "Pause")).toHaveAttribute("aria-disabled", "true");

  await expect(live.preview).toContainText("covered until you answer");
  await expect(live.preview).toContainText("A visitor would get ?");
  for (const region of [live.preview, live.visitor, live.square, live.metabase]) {
    await expect(region).not.toContainText(/will be|→ 1|After OK|OK would lead/);
    expect(await region.ariaSnapshot()).not.toMatch(/deleted|will be|0 → 1|After OK|OK would lead/);
  }
  await expect(live.row("AnonymousUserPass")).not.toHaveAttribute("data-will");

  await answer(live, "AnonymousUserPass").click();
  await expect(live.player).toBeFocused();
  await expect(live.preview).toContainText("covered until you answer");
  await page.clock.runFor(1_500);
  await expectState(live, { pass: "deleted", sync: 1, status: "200" });
  await expect(live.player).toContainText("Right: “AnonymousUserPass”, deleted because the box was ticked and OK pressed. Q259353, step 3");
  await expect(live.player).toContainText("Nobody noticed.");
  await playTo(live, FIELD);
  await expect(live.player).not.toContainText("Right:");
});

test("a wrong answer is held against what happened, and leads to where it comes from", async ({ live, page }) => {
  await live.open(IIS4);
  await showMe(live);
  await playTo(live, RECORDS);
  await answer(live, "AnonymousPasswordSync").click();
  await page.clock.runFor(1_500);
  await expect(live.player).toContainText("You said “AnonymousPasswordSync”; it is “AnonymousUserPass”, deleted because");
  await expect(live.row("AnonymousUserPass")).toHaveCSS("outline-style", "dashed");
  await page.clock.runFor(60_000);
  await expect(live.player, "it waits until that is read").toContainText("6 of 10");

  await key(live, "Play").click();
  await playTo(live, FIELD);
  await answer(live, /^Asterisks/).click();
  await page.clock.runFor(1_500);
  await expect(live.player).toContainText("You said “Asterisks: they stand for a password.”; it is “Nothing: no password is stored.”");
  await expect(live.password).toHaveCSS("outline-style", "dashed");

  await test.step("Look at the step, and go on from the end", async () => {
    await key(live, "Look at step 6").click();
    await expect(live.step(6)).toHaveAttribute("aria-current", "step");
    await expect(live.player).toBeVisible();
    await key(live, "Play").click();
    await playTo(live, VISITOR);
    await expect(live.timeline).not.toContainText("the past");
  });

  await answer(live, "Everybody. The stored password is the account’s.").click();
  await page.clock.runFor(1_500);
  await expect(live.player).toContainText("it is “Nobody. No password is stored for IIS to log on with.”");
  await expect(key(live, "Look at step 6")).toBeVisible();
  await expect(live.visitor).toHaveCSS("outline-style", "dashed");
  await key(live, "Play").click();
  await playOut(live);
  await expectState(live, { pass: "slot", sync: 0, status: "401.1" });
});

test("with the keyboard alone, and heard in order: the question, then what became of the answer", async ({ live, page }) => {
  const { keyboard } = page;
  await live.open();
  await tabTo(page.getByRole("button", { name: "Show me" }));
  await keyboard.press("Enter");
  await playTo(live, RECORDS);
  await expect(live.player, "a question takes nobody's focus away").toBeFocused();
  await expect(live.announcer).toHaveText(
    "Which of the three records will not survive OK? AnonymousUserName; AnonymousUserPass; AnonymousPasswordSync; All three survive.;",
  );
  await keyboard.press("Tab");
  await expect(answer(live, "AnonymousUserName")).toBeFocused();
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await page.clock.runFor(1_500);
  await expect(live.player).toBeFocused();
  await expect(live.announcer).toHaveText(/^Right: “AnonymousUserPass”.* OK: sync turns to 1/);
  await playTo(live, FIELD);
  await tabTo(key(live, "Just show me"));
  await keyboard.press("Enter");
  await page.clock.runFor(1_500);
  await expect(key(live, "Step"), "the same key").toBeFocused();
  await expect(live.player).toContainText("7 of 10");
  await expect(live.player).not.toContainText(/You said|Right/);
  await expect(live.announcer).toHaveText("Nothing seems wrong. Open the dialog a third time.");
});

test("who wants less motion is asked step by step", async ({ live, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await live.open();
  await page.getByRole("button", { name: "Play S2", exact: true }).click();
  await key(live, "Step").click();
  await key(live, "Step").click();
  await key(live, "Step").click();
  await expect(asked(live, FIELD)).toBeVisible();
  await answer(live, /^Nothing: no password/).click();
  await expect(live.player).toContainText("it is “Asterisks: they stand for a password.”");
  await expect(live.player).toContainText("Q259353, symptoms, without Browse");
  await expectState(live, { pass: "stored", sync: 1, field: "asterisks" });
});

test("a touch takes over from a question, and nobody is asked outside a show", async ({ live, page }) => {
  await live.open();
  await showMe(live);
  await playTo(live, RECORDS);
  await live.dialog.getByText("Anonymous User Account").click();
  await expect(live.player).toBeHidden();
  await expect(live.line("AnonymousUserPass")).toContainText("will be deleted");

  await live.startOver.click();
  await toggleAndCommit(live, mouse(live), 3);
  await page.clock.runFor(60_000);
  await expect(page.getByRole("group", { name: /^(Which|What|Who) / })).toHaveCount(0);
  await expectState(live, { pass: "slot", status: "401.1" });
});

test("a question that is not answered is asked again by the other engine", async ({ live, page }) => {
  await live.open();
  await showMe(live);
  await playTo(live, RECORDS);
  await live.more.click();
  await expect(live.machine.getByRole("group", { name: "Services" }).or(live.machine.getByRole("region")).first()).toBeVisible();
  await playTo(live, RECORDS);
  await answer(live, "AnonymousUserPass").click();
  await page.clock.runFor(1_500);
  await expect(live.player).toContainText("Right:");
});
