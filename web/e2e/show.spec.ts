// What plays by itself, under a clock that the test winds.

import { expect, expectState, IIS4, key, mouse, playOut, skip, tabTo, test } from "./page";

test.beforeEach(async ({ page }) => {
  await page.clock.install();
});

test("Show me plays to the red end by itself, and tells each beat once", async ({ live, page }) => {
  await live.open();
  const told = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const announcer = document.querySelector("main [role=status]");
        const heard: string[] = [];
        new MutationObserver(() => {
          heard.push(announcer?.textContent ?? "");
          if (heard.at(-1)?.startsWith("A visitor asks")) resolve(heard);
        }).observe(announcer as Element, { characterData: true, childList: true, subtree: true });
      }),
  );
  await page.getByRole("button", { name: "Show me" }).click();
  await expect(live.player).toBeFocused();
  await expect(live.player).toContainText("1 of 10");
  await playOut(live);
  await expect(live.player).toContainText("10 of 10");
  await expectState(live, { pass: "slot", sync: 0, status: "401.1", here: /broken/ });
  await expect(live.events.getByRole("group", { name: "Event Properties" })).toContainText("unable to logon");
  await expect(live.visitor.getByText("Why?")).toBeVisible();
  await expect(live.player, "a script takes nobody's focus away").toBeFocused();

  const sentences = await told;
  expect(sentences, "ten beats, and three questions").toHaveLength(13);
  expect(sentences[5]).toContain("Which of the three records will not survive OK? AnonymousUserName;");
  expect(sentences[6]).toContain("AnonymousUserPass is deleted. Visitors still get in. Nobody noticed.");

  await key(live, "Done").click();
  await expect(live.player).toBeHidden();
  await expectState(live, { pass: "slot", sync: 0, status: "401.1" });
});

test("it can be paused, stepped, played on and stopped, all with the keyboard", async ({ live, page }) => {
  const { keyboard } = page;
  await live.open();
  await live.box.click();
  await tabTo(page.getByRole("button", { name: "Show me" }));
  await keyboard.press("Enter");
  await expect(live.player).toBeFocused();
  await keyboard.press("Tab");
  await expect(key(live, "Pause")).toBeFocused();
  await keyboard.press("Enter");
  await expect(key(live, "Play")).toBeFocused();
  await page.clock.runFor(120_000);
  await expect(live.player).toContainText("1 of 10");
  await expectState(live, { pass: "stored", sync: 1, field: "asterisks, greyed" });

  await keyboard.press("Tab");
  await expect(key(live, "Step")).toBeFocused();
  const beats: Parameters<typeof expectState>[1][] = [
    { pass: "stored", sync: 1, field: "asterisks" },
    { pass: "stored", sync: 0, status: "200" },
    { field: "asterisks" },
    { pass: "stored", sync: 0, field: "asterisks, greyed" },
    { pass: "deleted", sync: 1, status: "200" },
  ];
  for (const [index, beat] of beats.entries()) {
    await keyboard.press("Enter");
    if (index === 4) {
      await expect(key(live, "Just show me")).toBeFocused();
      await keyboard.press("Enter");
    }
    await expect(live.player).toContainText(`${index + 2} of 10`);
    await expectState(live, beat);
    await expect(key(live, "Step")).toBeFocused();
  }
  await page.clock.runFor(60_000);
  await expect(live.player).toContainText("6 of 10");

  await key(live, "Play").click();
  await page.clock.runFor(9_000);
  await skip(live);
  await page.clock.runFor(9_000);
  await expect(live.player).toContainText(/[789] of 10/);
  await key(live, "Stop").click();
  await expect(live.player).toBeHidden();
  await expect(page.locator(":focus")).toHaveAccessibleName(/^(Username|Edit… anonymous account)$/); // handed over
  const steps = await live.steps.count();
  await page.clock.runFor(60_000);
  await expect(live.steps).toHaveCount(steps);
});

test("a touch on the desktop takes over at any moment, and Undo leads back to before the show", async ({ live, page }) => {
  const touches: Record<string, () => Promise<void>> = {
    "a click on the box": () => live.box.click(),
    "a click on a title bar": () => live.dialog.getByText("Anonymous User Account").click(),
    "the focus in a field": () => tabTo(live.username),
    "Undo": () => live.undo.click(),
  };
  await live.open();
  for (const [what, touch] of Object.entries(touches)) {
    await test.step(what, async () => {
      await page.getByRole("button", { name: "Show me" }).click();
      await page.clock.runFor(500);
      await expect(live.player).toContainText("1 of 10");
      await touch();
      await expect(live.player).toBeHidden();
      const steps = await live.steps.count();
      await page.clock.runFor(60_000);
      await expect(live.steps).toHaveCount(steps);
      await expect(live.dialog).toBeVisible();
    });
  }
});

test("who wants less motion steps through it", async ({ live, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await live.open(IIS4);
  await page.getByRole("button", { name: "Show me" }).click();
  await page.clock.runFor(60_000);
  await expect(live.player).toContainText("1 of 10");
  for (let beat = 2; beat <= 10; beat += 1) {
    await key(live, "Step").click();
    await skip(live);
    await expect(live.player).toContainText(`${beat} of 10`);
  }
  await expect(key(live, "Done")).toBeVisible();
  await expectState(live, { pass: "slot", sync: 0, status: "401.1" });
  await expect(live.events.getByRole("group", { name: "Event Detail" })).toBeVisible();
});

const CLAIMS: Record<string, Parameters<typeof expectState>[1]> = {
  M1: { pass: "stored", sync: 1, field: "asterisks, greyed", status: "200", here: /as installed/ },
  M2: { pass: "stored", sync: 0, status: "200", here: /cleared, still works/ },
  M3: { pass: "deleted", sync: 1, status: "200", here: /armed/ },
  M4: { pass: "slot", sync: 0, status: "401.1", here: /broken/ },
  S1: { pass: "empty", sync: 0, status: "401.1" },
  S2: { pass: "stored", sync: 1, field: "asterisks", status: "200" },
};

test("each claim in the article can be played, above it, and ends as the article says", async ({ live, page }) => {
  await live.open();
  for (const [claim, state] of Object.entries(CLAIMS)) {
    await test.step(claim, async () => {
      await page.getByRole("article").getByRole("button", { name: `Play ${claim}`, exact: true }).click();
      await expect(live.player).toBeFocused();
      await expect(live.metabase).toBeInViewport();
      await playOut(live);
      await expectState(live, state);
    });
  }
  await test.step("Undo returns from all of them, to the reader's own steps", async () => {
    await key(live, "Done").click();
    const hands = mouse(live);
    await live.startOver.click();
    await hands.toggle();
    const mine = await live.steps.count();
    await page.getByRole("button", { name: "Play M1", exact: true }).click();
    await expect(live.steps).toHaveCount(1);
    await live.undo.click();
    await expect(live.steps).toHaveCount(mine);
    await expectState(live, { field: "asterisks" });
  });
});
