// The page around the simulation: readable without it, still when it comes, quiet, narrow, for everybody.

import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { complaints, expect, expectState, key, type Live, Live as LivePage, mouse, test, toggleAndCommit, VERSIONS } from "./page";

const PARTS = ["What OK would do", "Metabase", "Anonymous visitor", "Windows account", "Timeline", "Where you are", "More of the machine"];

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the first screen is a picture, and the article is complete", async ({ page }) => {
    await page.goto("./");
    await expect(page.getByRole("img", { name: /^The dialog Anonymous User Account: user name IUSR_WEB01, password ten asterisks/ })).toBeVisible();
    // No role is found inside of <noscript>, though it is shown.
    await expect(page.locator("noscript p")).toBeVisible();
    await expect(page.locator("noscript p")).toContainText("the simulation needs JavaScript");
    for (const name of PARTS) await expect(page.getByRole("region", { name, exact: true })).toBeVisible();
    await expect(page.getByRole("table", { name: "Metabase records" }).getByRole("row", { name: /AnonymousUserPass/ })).toBeVisible();
    for (const role of ["button", "textbox", "checkbox", "radio", "combobox", "listbox", "grid", "dialog"] as const) {
      await expect(page.getByRole(role), `no ${role} that would not work`).toHaveCount(0);
    }

    const article = page.getByRole("article");
    await expect(article.getByRole("heading", { level: 2 })).toHaveText(
      ["Summary", "Symptoms", "Cause", "The four steps", "I have this problem now", "How do we know?", "Keys", "References"],
    );
    await expect(article.getByRole("link", { name: / in the machine$/ })).toHaveText(["S1", "S2", "S3", "M1", "M2", "M3", "M4"]);
    for (const text of [
      "'IUSR_WEB01' due to the following error: Logon failure: unknown user name or bad password.",
      "net user IUSR_WEB01 NEWPASSWORD",
      "cscript adsutil.vbs SET w3svc/AnonymousUserPass NEWPASSWORD",
      "net stop iisadmin /y",
      "Tick it and press OK",
      "Not always.",
      "Not affiliated with Microsoft",
      ...["Q253204", "Q184730", "Q216828"],
    ]) {
      await expect(article).toContainText(text);
    }
    await page.getByRole("link", { name: "I have this problem now" }).click();
    await expect(article.getByRole("heading", { name: "I have this problem now" })).toBeInViewport();
  });
});

test("the table of states is what the live page does", async ({ live, page }) => {
  const table = page.getByRole("region", { name: "The four steps as a table of states" }).getByRole("table");
  await live.open();
  const [, ...rows] = await table.getByRole("row").all();
  expect(rows).toHaveLength(4);
  for (const [step, row] of rows.entries()) {
    const [, sync, pass, field, visitor] = await row.getByRole("cell").allTextContents();
    if (step > 0) {
      await toggleAndCommit(live, mouse(live), 1);
      await live.edit.click();
    }
    await expectState(live, {
      sync: Number(sync) as 0 | 1,
      field: field?.replace(": type it", "") as "blank",
      status: visitor?.includes("401.1") ? "401.1" : "200",
    });
    const name = pass === "stored" ? "AnonymousUserPass" : /^AnonymousUserPass, deleted/;
    await expect(live.row("AnonymousUserPass")).toHaveAccessibleName(name);
  }
});

/** The states in which the page is looked at: the same story, with a stop at each. */
async function tour(live: Live, stop: (name: string) => Promise<void>): Promise<void> {
  const { page } = live;
  const hands = mouse(live);
  await stop("first screen");
  await live.browse.click();
  await expect(live.picker).toBeVisible();
  await stop("picker");
  await page.keyboard.press("Escape");
  await live.box.click();
  await live.password.fill("x");
  await live.ok.click();
  await expect(live.confirm).toBeVisible();
  await stop("confirm");
  await live.confirm.getByRole("textbox").fill("y");
  await page.keyboard.press("Enter");
  await expect(live.message).toBeVisible();
  await stop("message box");
  await live.startOver.click();
  await hands.toggle();
  await live.ok.click();
  await live.edit.click();
  await hands.toggle();
  await expect(live.line("AnonymousUserPass")).toContainText("will be deleted");
  await stop("turning point");
  await live.ok.click();
  await expectState(live, { pass: "deleted" });
  await stop("deleted");
  await toggleAndCommit(live, hands, 1);
  await live.request.click();
  await live.account.getByRole("button", { name: "Set a new password, restart IIS" }).click();
  await expect(live.events).toBeVisible();
  await stop("red end");
  await live.step(5).click();
  await live.metabase.getByRole("button", { name: "Whole tree" }).click();
  await expect(page.getByRole("tree", { name: "Metabase keys" })).toBeVisible();
  await stop("the past, with the tree");
  await page.getByRole("button", { name: "Show me" }).click();
  await expect(live.player).toBeVisible();
  await stop("show");
  for (let beat = 0; beat < 5; beat += 1) await key(live, "Step").click();
  await expect(live.player).toContainText("will not survive OK?");
  await stop("question");
  await key(live, "AnonymousUserName").click();
  await expect(live.player).toContainText("You said “AnonymousUserName”");
  await stop("answer");
  await live.more.click();
  await expect(live.more).toHaveAttribute("aria-expanded", "true");
  await stop("more of the machine");
}

for (const version of VERSIONS) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing to object to (${version.name}, ${colorScheme})`, async ({ live, page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await live.open(version);
      await tour(live, async (name) => {
        const axe = new AxeBuilder({ page }).setLegacyMode();
        // The article never changes, and what is dark differs in its colours only.
        if (name !== "first screen") axe.exclude("article");
        if (colorScheme === "dark") axe.withRules("color-contrast");
        const { violations } = await axe.analyze();
        const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => [id, html.slice(0, 160), ...any.map(({ message }) => message)]));
        expect.soft(found, name).toEqual([]);
      });
    });
  }
}

for (const width of [320, 390, 640, 1280]) {
  test(`nothing sticks out sideways at ${width} px`, async ({ live, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await live.open();
    await tour(live, async (name) => {
      const wide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        // What is cut off instead of scrolled to is as bad, save in a box that scrolls by itself.
        const scrolls = (element: Element | null): boolean =>
          element !== null && (["auto", "scroll"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
        const out = [...document.querySelectorAll("button, input, [role=gridcell], [role=option]")].filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          const isSpoken = width <= 1;
          return width > 0 && !isSpoken && (right > clientWidth + 0.5 || left < -0.5) && !scrolls(element);
        });
        return { by: scrollWidth - clientWidth, out: out.map((element) => element.outerHTML.slice(0, 120)) };
      });
      expect.soft(wide, name).toEqual({ by: 0, out: [] });
    });
  });
}

/** Where the main parts are. */
async function places(page: Page): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const role of ["banner", "main", "article"] as const) found[role] = await page.getByRole(role).boundingBox();
  for (const name of PARTS) found[name] = await page.getByRole("region", { name, exact: true }).boundingBox();
  // The dialog is a picture first, and has no role of its own then.
  found.dialog = await page.locator(".account_dialog").boundingBox();
  return found;
}

async function placesWithout(browser: Browser, width: number, baseURL: string | undefined): Promise<Record<string, unknown>> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 844 }, baseURL });
  const page = await context.newPage();
  await page.goto("./");
  const found = await places(page);
  await context.close();
  return found;
}

for (const width of [390, 1280]) {
  test(`nothing moves when the engine takes the picture's place at ${width} px`, async ({ live, page, browser, baseURL }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.addInitScript(() => {
      const shifts: unknown[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Element }[] })[]) {
          shifts.push([entry.value, ...entry.sources.map(({ node }) => node?.className)]);
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await live.open();
    // Two frames later everything that the engine's start could move has moved.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await page.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts)).toEqual([]);
    expect(await places(page)).toEqual(await placesWithout(browser, width, baseURL));
  });
}

test("a page whose engine fails keeps its picture and its article", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("./");
  await expect(page.getByRole("banner").getByRole("status")).toContainText("The simulation did not start");
  await expect(page.getByRole("img", { name: /^The dialog Anonymous User Account/ })).toBeVisible();
  await expect(page.getByRole("article").getByRole("heading", { name: "I have this problem now" })).toBeVisible();
  await expect(page.getByRole("button"), "no Play that would not play").toHaveCount(0);
});

test("the page works in a folder, under its policy, without a word to anybody else", async ({ page, baseURL }) => {
  const heard = complaints(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const live = new LivePage(page);
  await live.open();
  await toggleAndCommit(live, mouse(live), 3);
  await live.request.click();
  await expect(live.events).toBeVisible();
  expect(new URL(baseURL ?? "").pathname, "not at the root").not.toBe("/");
  expect(asked.filter((url) => !url.startsWith(baseURL ?? "?"))).toEqual([]);
  expect(await page.locator("[style]").evaluateAll((all) => all.map((element) => element.outerHTML.slice(0, 80))), "no style attributes but by CSSOM").toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(heard).toEqual([]);
});
