// The pages of the other articles: readable as they are, and every scenario played by the page's own player.

import { readdirSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./page";

const SCENARIOS = new URL("../../crates/lesson/scenarios/", import.meta.url);
const ARTICLES = readdirSync(SCENARIOS).map((name) => name.replace(".toml", ""));
const PHONE = { width: 390, height: 844 };

/** Who wants less motion steps by hand, and so does a test. */
test.use({ contextOptions: { reducedMotion: "reduce" } });

const plays = (page: Page) => page.getByRole("button", { name: /^Play: / });
const player = (page: Page) => page.getByRole("group", { name: "Player" });
const step = (page: Page) => player(page).getByRole("button", { name: "Step", exact: true });
/** Goes on without an answer, where the player asks for one first. */
const justShow = (page: Page) => player(page).getByRole("button", { name: "Just show me", exact: true });
const happened = (page: Page) => page.getByRole("region", { name: "What happened" });

/** What differs between what happened by now and what the table tells, and which acts are told. */
function compared(page: Page, scenario: string, version: string) {
  const inPage = ({ scenario, version }: { scenario: string; version: string }) => {
    const text = (element: Element) => element.textContent ?? "";
    const of = (row: Element) =>
      [...row.querySelectorAll(".told > li")]
        .filter((line) => [null, version].includes(line.getAttribute("data-in")))
        .map((line) => text(line.querySelector(".line") ?? line));
    const section = document.getElementById(scenario)!;
    const rows = [...section.querySelectorAll("tbody tr")].filter((row) =>
      row.getAttribute("data-versions")!.split(" ").includes(version),
    );
    const told = [...document.querySelectorAll("[data-act]")];
    const differences: unknown[] = [];
    for (const act of told) {
      const row = rows.find((row) => row.id === `${scenario}-${act.getAttribute("data-act")}`);
      const [live, written] = [of(act), row ? of(row) : []];
      if (live.join("\n") !== written.join("\n")) differences.push({ live, written });
    }
    const current = [...document.querySelectorAll("[aria-current=step]")].filter((row) => row.matches("tr"));
    return { differences, told: told.length, rows: rows.length, current: current.map((row) => row.id) };
  };
  return page.evaluate(inPage, { scenario, version });
}

/** Steps through what plays, to its end. */
async function stepThrough(page: Page, scenario: string, version: string): Promise<void> {
  let steps = 0;
  while (await step(page).isVisible()) {
    await step(page).click();
    for (const skip of await justShow(page).all()) await skip.click();
    steps += 1;
    await expect(player(page)).toContainText(`${steps + 1} of `);
    const { differences, current } = await compared(page, scenario, version);
    expect(differences, `${scenario} in ${version}, step ${steps}`).toEqual([]);
    expect(current, "the row of the act that plays is marked").toHaveLength(1);
    expect(current[0]).toMatch(new RegExp(`^${scenario}-\\d+$`));
  }
  await expect(player(page).getByRole("button", { name: "Done" })).toBeVisible();
  const { told, rows } = await compared(page, scenario, version);
  expect(told, `${scenario} in ${version}: every row has happened`).toBe(rows);
  expect(steps).toBeGreaterThan(0);
}

for (const article of ARTICLES) {
  test(`${article}: every scenario plays as its table tells`, async ({ page, live }) => {
    test.setTimeout(120_000);
    expect(live).toBeDefined(); // the page writes nothing to the console
    await page.goto(`articles/${article}.html`);
    const count = await plays(page).count();
    expect(count).toBeGreaterThan(0);
    for (let index = 0; index < count; index += 1) {
      const play = plays(page).nth(index);
      const scenario = (await play.locator("xpath=ancestor::section").getAttribute("id")) ?? "";
      await play.click();
      await expect(player(page)).toContainText("1 of ");
      await expect(player(page)).toBeFocused();
      const title = ((await play.getAttribute("aria-label")) ?? "").replace("Play: ", "");
      await expect(page.locator("#app").getByRole("heading", { level: 2, name: title })).toBeVisible();
      const radios = page.getByRole("radio", { name: /^IIS \d/ });
      if ((await radios.count()) === 0) {
        const only = await page.locator("#app").getByText(/^IIS \d\.0$/).first().innerText();
        await stepThrough(page, scenario, only.replace("IIS ", ""));
        continue;
      }
      for (const version of ["5.0", "4.0"]) {
        const radio = page.getByRole("radio", { name: `IIS ${version}` });
        if (!(await radio.isChecked())) {
          await radio.check();
          await expect(player(page)).toContainText("1 of ");
        }
        await stepThrough(page, scenario, version);
      }
      await page.getByRole("radio", { name: "IIS 5.0" }).check();
    }
  });
}

test("a panel of the machine that a scenario needs opens by itself", async ({ page }) => {
  await page.goto("articles/adsutil.html");
  await plays(page).first().click();
  const more = page.getByRole("region", { name: "More of the machine" });
  await expect(more.getByRole("button", { name: "More of the machine" })).toHaveAttribute("aria-expanded", "false");
  await step(page).click();
  await expect(page.getByRole("region", { name: "Console" })).toBeInViewport();
});

test("a scenario asks before its turning point", async ({ page }) => {
  await page.goto("articles/Q259353.html");
  await page.getByRole("button", { name: /^Play: The box is ticked again/ }).click();
  for (const beat of [2, 3]) {
    await step(page).click();
    await expect(player(page)).toContainText(`${beat} of 4`);
  }
  await step(page).click();
  const question = player(page).getByRole("group", { name: "Which of the three records will not survive OK?" });
  await expect(happened(page)).toContainText("Nothing yet.");
  await question.getByRole("button", { name: "AnonymousPasswordSync" }).click();
  await expect(player(page)).toContainText("You said “AnonymousPasswordSync”; it is “AnonymousUserPass”");
  await expect(happened(page)).toContainText("AnonymousUserPass deleted at LM/W3SVC.");
});

test("who takes over goes on from there", async ({ page }) => {
  await page.goto("articles/Q259353.html");
  await page.getByRole("button", { name: /^Play: The box is cleared for the first time/ }).click();
  await step(page).click();
  await step(page).click();
  await expect(happened(page).getByRole("listitem").first()).toContainText("1. Clear the box.");
  await page.getByRole("checkbox", { name: "Allow IIS to control password" }).click();
  await expect(player(page)).toBeHidden();
  await expect(happened(page)).toContainText("From here on you do what you like");
  await page.getByRole("region", { name: "Timeline" }).getByRole("button", { name: "Undo" }).click();
  await expect(happened(page)).not.toContainText("From here on you do what you like");
});

for (const [what, spoil, said] of [
  ["that is no JSON", "{", "is no JSON"],
  ["of another version", '{"format":"q259353-live scenarios","version":2}', "at version. Expected version 1 of the format"],
  ["with an action that is none", "action", 'at scenarios[0].steps[0].do[0].type. No action is of type "opne"'],
] as const) {
  test(`scenarios ${what} are refused by name, and the tables stay`, async ({ page }) => {
    await page.route("**/Q188895.json", async (route) => {
      const text = await (await route.fetch()).text();
      const body = spoil === "action" ? text.replace('"do":[{"type":"', '"do":[{"type":"opne","x":"') : spoil;
      await route.fulfill({ body, contentType: "application/json" });
    });
    await page.goto("articles/Q188895.html");
    await plays(page).first().click();
    const status = page.getByRole("banner").getByRole("status");
    await expect(status).toContainText(said);
    await expect(status).toContainText("The tables on this page are complete without it.");
    // The file is there again: one more press plays.
    await page.unroute("**/Q188895.json");
    if (spoil === "{") {
      await plays(page).first().click();
      await expect(player(page)).toBeVisible();
    }
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an article's page tells all, and the gallery leads to it", async ({ page }) => {
    await page.goto("articles/index.html");
    await page.getByRole("link", { name: /^Q216828 / }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("What it means that IIS controls the password");
    const table = page.getByRole("table").first();
    await expect(table.getByRole("columnheader")).toHaveText(["Step", "What happens", "How we know"]);
    await expect(table.getByRole("row").nth(1)).toContainText("The next visitor without a name");
    await expect(plays(page)).toHaveCount(0);
    await expect(page.getByText("Not affiliated with Microsoft.")).toBeVisible();
  });
});

test("every page that the gallery and the first page link to is there", async ({ page }) => {
  await page.goto("./");
  const first = await page.locator('main a[href^="articles/"]').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  expect(first.length).toBeGreaterThan(5);
  await page.goto("articles/index.html");
  const links = page.getByRole("main").getByRole("link");
  await expect(links).toHaveCount(ARTICLES.length);
  const hrefs = await links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  for (const href of new Set([...first, ...hrefs])) {
    const answer = await page.request.get(href);
    expect(answer.status(), href).toBe(200);
    expect(await answer.text(), href).toContain("<h1 ");
  }
});

for (const [path, name] of [
  ["articles/index.html", "the gallery"],
  ["articles/Q187506.html", "an article's page"],
] as const) {
  test(`axe finds nothing to object to on ${name}, and nothing is too wide for a phone`, async ({ page }) => {
    for (const viewport of [PHONE, { width: 1280, height: 800 }]) {
      await page.setViewportSize(viewport);
      await page.goto(path);
      const width = () => page.evaluate(() => document.documentElement.scrollWidth);
      expect(await width()).toBeLessThanOrEqual(viewport.width);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      if (path.includes("Q")) {
        await plays(page).first().click();
        await step(page).click();
        expect(await width()).toBeLessThanOrEqual(viewport.width);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
    }
  });
}
