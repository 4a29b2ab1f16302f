// The map, the ways in and out, and the claims checked: what is drawn, told and played is one thing.

import AxeBuilder from "@axe-core/playwright";
import type { Locator } from "@playwright/test";
import { expect, expectState, type Live, mouse, test, toggleAndCommit } from "./page";

/** Long enough for what is computed in the page, on a computer that has other things to do. */
const COMPUTED = { timeout: 20_000 };

interface Lesson {
  map: Locator;
  /** The situations in the drawing. */
  places: Locator;
  table: Locator;
  routes: Locator;
  checked: Locator;
}

async function openLesson(live: Live): Promise<Lesson> {
  const { page } = live;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await live.open();
  await page.getByRole("button", { name: "More of the lesson" }).click();
  const region = (name: string) => page.getByRole("region", { name, exact: true });
  const map = region("The map");
  const places = map.getByRole("group", { name: "Situations and the ways between them" }).getByRole("button");
  await expect(places.first()).toBeVisible(COMPUTED);
  const table = map.getByRole("table", { name: "Situations and what leads out of them" });
  return { map, places, table, routes: region("Ways in and out"), checked: region("Checked") };
}

/** A situation in the drawing, by the name that comes first in what it is called. */
const place = ({ places }: Lesson, name: string) => places.and(places.page().getByRole("button", { name: new RegExp(`^${name}(;|$)`) }));

/** Steps through what plays, and closes it. */
async function playOut(live: Live): Promise<void> {
  const key = (name: string) => live.player.getByRole("button", { name, exact: true });
  await expect(live.player).toBeVisible();
  for (let beat = 0; beat < 20 && !(await key("Done").isVisible()); beat += 1) await key("Step").click();
  await key("Done").click();
}

const ARMED = "armed";
const BROKEN = "broken: 401.1";

test("the map shows where one is and where OK would lead, and leads to what is chosen", async ({ live, page }) => {
  const lesson = await openLesson(live);
  await expect(lesson.map).toContainText(/\d+ situations and \d+ ways between them, of [\d,]+ states and [\d,]+ moves, computed here in [\d,]+ ms/);
  await expect(place(lesson, "as installed")).toHaveAccessibleName(/you are here/);

  await live.box.click();
  await expect(place(lesson, "cleared, still works")).toHaveAccessibleName(/OK would lead here/);
  await live.ok.click();
  await expect(place(lesson, "cleared, still works")).toHaveAccessibleName(/you are here/);
  await expect(lesson.places.and(page.getByRole("button", { name: /you are here/ }))).toHaveCount(1);

  await place(lesson, BROKEN).focus();
  await page.keyboard.press("Enter");
  await expect(place(lesson, BROKEN)).toHaveAttribute("aria-pressed", "true");
  await lesson.map.getByRole("button", { name: "Lead me there" }).click();
  await playOut(live);
  await expect(place(lesson, BROKEN)).toHaveAccessibleName(/Visitors are turned away; .*you are here/);
  await expectState(live, { pass: "slot", sync: 0, status: "401.1", here: /broken/ });
});

test("the table of the map says the same as the drawing", async ({ live }) => {
  const lesson = await openLesson(live);
  const { map, places, table } = lesson;
  await map.getByText("The map as a table").click();
  const rows = table.getByRole("row").filter({ has: live.page.getByRole("rowheader") });
  const told = async (all: Locator) => (await all.allTextContents()).map((name) => name.replace(/ \(.*\)$/, "").trim());
  const listed = await told(rows.getByRole("rowheader"));
  const drawn = await places.evaluateAll((all) => all.map((place) => place.getAttribute("aria-label")?.split(";")[0]));
  expect(listed).toEqual(drawn);

  for (const name of listed) {
    await place(lesson, name).press("Enter");
    const targets = map.getByRole("group", { name: "The chosen situation" }).getByRole("listitem").getByRole("button");
    const row = rows.filter({ has: live.page.getByRole("rowheader", { name: new RegExp(`^${name}( \\(|$)`) }) });
    const ways = (await row.getByRole("listitem").allTextContents()).map((way) => listed.filter((other) => way.endsWith(`: ${other}`)).at(-1));
    // Two ways to one place have one arrow and one number.
    expect([...new Set(ways)], name).toEqual(await targets.allTextContents());
  }
});

test("a route played ends at its goal, into a symptom and out of it", async ({ live, page }) => {
  const { routes } = await openLesson(live);
  const way = routes.getByRole("group", { name: "The shortest way" });
  const goals = (group: string) => routes.getByRole("group", { name: group }).getByRole("radio");
  for (const { group, goal, status } of [
    { group: "How do people get into this?", goal: "Visitors are turned away", status: "401.1" },
    { group: "Get me out", goal: "Visitors get in, and will go on getting in", status: "200" },
  ] as const) {
    await goals(group).and(page.getByRole("radio", { name: goal })).check();
    await expect(way.getByRole("listitem").first()).toBeVisible();
    await way.getByRole("button", { name: "Play these steps" }).click();
    await playOut(live);
    await expectState(live, { status });
    await expect(way).toContainText("You are there already.");
  }
});

test("the claims are checked here and now, and the one that is too broad plays its counterexample", async ({ live }) => {
  test.slow();
  const { checked } = await openLesson(live);
  await checked.getByRole("button", { name: "Check the claims here and now" }).click();
  await expect(checked).toContainText(/\d+ claims over [\d,]+ states and [\d,]+ transitions, in [\d,]+ ms/, { timeout: 60_000 });
  // C1 says two things: that a cleared box demands the password, and that only typing it lets visitors in.
  const rows = checked.getByRole("row").filter({ hasText: "not always" });
  await expect(rows.getByRole("rowheader")).toHaveText(["C1", "C1"]);
  const shown = [
    { pass: "stored", field: "asterisks", status: "200" }, // cleared, and nothing has to be typed (M2)
    { sync: 1, status: "200" }, // ticked again, and nothing was typed (Q216828)
  ] as const;
  for (const [row, expected] of shown.entries()) {
    await rows.nth(row).getByRole("button", { name: "Play the counterexample" }).click();
    await playOut(live);
    await expectState(live, expected);
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing to object to in the map (${colorScheme})`, async ({ live, page }) => {
    const lesson = await openLesson(live);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await toggleAndCommit(live, mouse(live), 3);
    await place(lesson, ARMED).press("Enter");
    await lesson.map.getByText("The map as a table").click();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(".map").include(".routes").include(".checked").analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html.slice(0, 160)]))).toEqual([]);
  });
}
