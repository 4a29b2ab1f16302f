// The sharpest pair: two lanes under one set of clicks, and the one OK that tells them apart.

import AxeBuilder from "@axe-core/playwright";
import type { Locator } from "@playwright/test";
import { expect, expectState, type Live, MASK, test } from "./page";

async function openPair(live: Live): Promise<Locator> {
  await live.open();
  await live.page.getByRole("button", { name: "More of the lesson" }).click();
  const pair = live.page.getByRole("region", { name: "One OK apart" });
  await expect(pair).toBeVisible();
  return pair;
}

const button = (pair: Locator, name: string) => pair.getByRole("button", { name, exact: true });

/** A row of "Both lanes now": what it says of the two lanes. */
async function both(pair: Locator, row: RegExp): Promise<string[]> {
  return pair.getByRole("table", { name: "Both lanes now" }).getByRole("row", { name: row }).getByRole("cell").allTextContents();
}

/** Whether the row says that the lanes differ. */
const differs = (pair: Locator, row: RegExp) =>
  pair.getByRole("table", { name: "Both lanes now" }).getByRole("rowheader", { name: row }).getByText("differs");

test("one OK in between, and the password goes in the second lane alone", async ({ live, page }) => {
  const pair = await openPair(live);
  const clicks = pair.getByRole("table", { name: "Click by click" }).getByRole("row");
  await expect(clicks.filter({ hasText: "deleted" }), "nothing is told in advance").toHaveCount(0);
  await expect(button(pair, "Back")).toHaveAttribute("aria-disabled", "true");

  const next = button(pair, "Next click");
  await next.focus();
  await page.keyboard.press("Enter");
  expect(await both(pair, /^Box/)).toEqual(["cleared", "cleared"]);
  await expect(live.announcer).toHaveText("Both lanes: Clear the box: nothing is written.");
  await page.keyboard.press("Enter");
  expect(await both(pair, /^6022/)).toEqual(["1", "0"]);
  await expect(differs(pair, /^6022/)).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(next).toBeFocused();

  expect(await both(pair, /^6021/)).toEqual([MASK, "✕ deleted"]);
  await expect(differs(pair, /^6021/)).toBeVisible();
  await expect(differs(pair, /^6022/)).toBeHidden();
  const deleted = clicks.filter({ hasText: "deleted" });
  await expect(deleted).toHaveCount(1);
  await expect(deleted.getByRole("cell").first()).toHaveText("OKnothing is written");
  await expect(deleted.getByRole("cell").last()).toContainText("AnonymousUserPass deleted");
  await expect(live.announcer).toContainText("in the second lane AnonymousPasswordSync 0 to 1, AnonymousUserPass deleted");
  expect(await both(pair, /^Anonymous visitor/), "nobody noticed").toEqual(["A visitor gets the page: 200", "A visitor gets the page: 200"]);

  await next.click();
  expect(await both(pair, /^Password field/)).toEqual(["asterisks", "blank: type it"]);
  await next.click();
  expect(await both(pair, /^Anonymous visitor/)).toEqual(["A visitor gets the page: 200", "A visitor is turned away: 401.1"]);
  await expect(pair).toContainText("Only one OK differs, and AnonymousUserPass is deleted in the second lane alone.");
  await expect(next).toHaveAttribute("aria-disabled", "true");

  await button(pair, "Back").click();
  await expect(clicks.filter({ hasText: "deleted" })).toHaveCount(1);
  await expectState(live, { pass: "stored", sync: 1, status: "200" });
});

test("either lane plays above, and Undo leads back", async ({ live, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const pair = await openPair(live);
  const step = live.player.getByRole("button", { name: "Step", exact: true });
  const done = live.player.getByRole("button", { name: "Done", exact: true });
  for (const { lane, pass, status } of [{ lane: "first", pass: "stored", status: "200" }, { lane: "second", pass: "slot", status: "401.1" }] as const) {
    await button(pair, `Play the ${lane} lane above`).click();
    await expect(live.player).toBeFocused();
    while (!(await done.isVisible())) await step.click();
    await expectState(live, { pass, sync: 0, status });
    await done.click();
  }
});

test("under the other rule the lanes end alike, and S2 fails", async ({ live }) => {
  const pair = await openPair(live);
  await pair.getByText("How do we know?").click();
  await expect(pair).toContainText("all that the article says holds: M1, M2, M3, M4, S1, S2");
  await pair.getByRole("radio", { name: "the box is written at each click" }).check();
  await expect(pair).toContainText("the article would be wrong: S2 fails");
  await expect(pair).toContainText("The OK in between makes no difference to what is stored.");
  for (let click = 0; click < 4; click += 1) await button(pair, "Next click").click();
  expect(await both(pair, /^6021/)).toEqual(["none", "none"]);
  const rules = pair.getByRole("table", { name: "Which claims the model bears out under which rule" });
  await expect(rules.getByRole("row", { name: /written at each click/ }).getByRole("cell", { name: "fails" })).toHaveCount(1);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing to object to in the pair (${colorScheme})`, async ({ live, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const pair = await openPair(live);
    for (let click = 0; click < 6; click += 1) await button(pair, "Next click").click();
    await pair.getByText("How do we know?").click();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(".pair").analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html.slice(0, 160)]))).toEqual([]);
  });
}
