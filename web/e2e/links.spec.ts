// The address leads to where the reader is: reload, copy, pass on. What does not open says so, and opens the article.

import { expect, expectState, IIS4, IIS5, Live as LivePage, type Live, mouse, test, toggleAndCommit } from "./page";

/** The three commits of the article. */
const M4 = "#1oukotkouk-75kk";

const hash = (live: Live) => live.page.evaluate(() => location.hash);
const notice = (live: Live) => live.page.locator("#engine-status");
const copyLink = (live: Live) => live.timeline.getByRole("button", { name: "Copy link", exact: true });

/** Opens the page at a link. */
async function openAt(live: Live, link: string): Promise<void> {
  await live.page.goto(`./${link}`);
  await expect(live.page.locator("html[data-engine=running]")).toBeAttached();
  await expect(live.request).toBeVisible();
}

/** All that is to be seen of a history. */
async function seen(live: Live) {
  return {
    records: await live.records.innerText(),
    steps: await live.steps.evaluateAll((steps) => steps.map((step) => step.getAttribute("aria-label"))),
    current: await live.timeline.locator("[aria-current=step]").getAttribute("aria-label"),
    square: await live.square.innerText(),
  };
}

test("reload keeps the place, and Back leaves in one press", async ({ live, page }) => {
  await page.goto("about:blank");
  await live.open(IIS5);
  expect(await hash(live)).toBe("");
  await toggleAndCommit(live, mouse(live), 3);
  await live.request.click();
  await live.undo.click();
  await expect.poll(() => hash(live)).toMatch(/^#1oukotkoukrJ9\.-\w{4}$/);
  const before = await seen(live);
  await page.reload();
  await expect(live.steps).toHaveCount(10);
  expect({ ...(await seen(live)), records: "" }).toEqual({ ...before, records: "" });
  await expectState(live, { pass: "slot", sync: 0, status: "401.1" });
  await live.redo.click();
  await expect(live.visitor).toContainText("401.1");

  await test.step("and all of it is undone", async () => {
    for (let step = 10; step > 1; step -= 1) await live.undo.click();
    await expectState(live, { pass: "stored", sync: 1, field: "asterisks, greyed" });
  });
  await page.goBack();
  expect(page.url()).toBe("about:blank");
});

test("a copied link shows the same in another tab, without a password", async ({ live, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await live.open(IIS4);
  await live.box.click();
  await mouse(live).typePassword("my own secret");
  await expect(live.dialog).toBeHidden();
  await copyLink(live).click();
  await expect(live.announcer).toHaveText("Copied");
  await expect(live.timeline.getByRole("button", { name: "Copied", exact: true })).toBeFocused();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());
  expect(decodeURIComponent(link)).not.toMatch(/secret|own/);
  expect(link).toContain("#1iouW~lother~s1~g.K~lother~s1~g.-");

  const other = new LivePage(await context.newPage());
  await other.page.goto(link);
  await expect(other.steps).toHaveCount(await live.steps.count());
  await expect(other.version(IIS4)).toBeChecked();
  const [here, there] = [await seen(live), await seen(other)];
  expect(there.steps).toEqual(here.steps);
  expect(there.square).toBe(here.square);
  await expect(notice(other)).toBeEmpty();
});

for (const [what, link, said] of [
  ["damaged", "#1oukotkukk-75kk", "This link is damaged: a part of it is missing or was changed. Copy it once more"],
  ["cut", "#1oukotko", "This link is damaged"],
  ["of the future", "#2oukotkouk-75kk", "This link was made by a newer version of this page: it has format 2"],
] as const) {
  test(`a link that is ${what} says so, and the article opens`, async ({ live, page }) => {
    await openAt(live, link);
    await expect(notice(live)).toContainText(said);
    await expectState(live, { pass: "stored", sync: 1, field: "asterisks, greyed" });
    await expect(live.steps).toHaveCount(1);
    expect(page.url()).toContain(link); // a reload may be what helps
    await live.box.click();
    await expect.poll(() => hash(live)).toMatch(/^#1ou-/);
  });
}

test("another link in the same tab is another line of history, from which Undo returns", async ({ live, page }) => {
  await live.open();
  await live.box.click();
  await live.ok.click();
  await page.evaluate((link) => (location.hash = link), M4);
  await expect(live.steps).toHaveCount(9);
  await expectState(live, { pass: "slot", sync: 0 });
  await page.evaluate(() => (location.hash = "#1oukotk-b3c1x"));
  await expect(notice(live)).toContainText("This link is damaged");
  await expect(live.steps).toHaveCount(9);
  await page.evaluate(() => (location.hash = "#1io-h2he"));
  await expect(live.version(IIS4)).toBeChecked();
  await expect(notice(live)).toBeEmpty();
  await live.undo.click();
  await expect(live.steps).toHaveCount(9);
  await live.undo.click();
  await expect(live.steps).toHaveCount(3);
  await expect.poll(() => hash(live)).toMatch(/^#1ouk-/);
});

test("a fragment that is no link is left alone", async ({ live, page }) => {
  await page.goto("./#fix");
  await expect(live.dialog).toBeVisible();
  await live.request.focus();
  await page.waitForTimeout(500); // nothing comes after the pause
  expect(await hash(live)).toBe("#fix");
  expect(await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name))).not.toContainEqual(
    expect.stringContaining("machine-"),
  );
});

test("where what opens a link does not come, the page says so and goes on without", async ({ page }) => {
  const live = new LivePage(page);
  await page.route("**/machine-*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
  await openAt(live, M4);
  await expect(notice(live)).toContainText("What you opened did not come: the server has no");
  await expectState(live, { pass: "stored", sync: 1, field: "asterisks, greyed" });
  expect(await hash(live)).toBe(M4);
});

test("what is too long for a link says what to do instead", async ({ live }) => {
  await live.open();
  await live.box.click();
  await expect.poll(() => hash(live)).toMatch(/^#1ou-/);
  await live.username.fill("x".repeat(9000));
  await expect.poll(() => hash(live)).toBe("");
  await copyLink(live).click();
  await expect(live.message).toContainText("Too much was done for a link. Export the steps as a file instead.");
});
