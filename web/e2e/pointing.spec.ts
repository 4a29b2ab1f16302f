// The article and the machine point at each other.

import { expect, keyboard, type Live, mouse, tabTo, test, toggleAndCommit } from "./page";

const claim = (live: Live, name: string) =>
  live.page.getByRole("article").getByRole("listitem").filter({ has: live.page.getByRole("link", { name: `${name} in the machine` }) });
const place = (live: Live) => live.page.evaluate(() => [location.href, history.length]);

test("a sentence that is pointed at frames the parts that it speaks of", async ({ live, page }) => {
  await live.open();
  await claim(live, "M3").hover();
  const box = live.box.locator("xpath=..");
  for (const part of [box, live.row("AnonymousUserPass"), live.row("AnonymousPasswordSync")]) {
    await expect(part).toHaveCSS("outline-style", "dashed");
  }
  await expect(live.row("AnonymousUserName")).not.toHaveCSS("outline-style", "dashed");
  await claim(live, "S3").hover();
  await expect(live.visitor).toHaveCSS("outline-style", "dashed");
  await expect(box).not.toHaveCSS("outline-style", "dashed");
  await page.getByRole("heading", { name: "References" }).hover();
  await expect(live.visitor).not.toHaveCSS("outline-style", "dashed");
});

test("with the keyboard a link of the article leads to the part, and no entry is left in the history", async ({ live, page }) => {
  await live.open();
  const before = await place(live);
  const link = page.getByRole("article").getByRole("link", { name: "AnonymousUserPass" });
  await tabTo(link, 120);
  await expect(live.row("AnonymousUserPass")).toHaveCSS("outline-style", "dashed");
  await page.keyboard.press("Enter");
  await expect(live.metabase).toBeFocused();
  await expect(live.row("AnonymousUserPass")).toBeInViewport();
  await expect(live.row("AnonymousUserPass"), "it stays framed").toHaveCSS("outline-style", "dashed");
  await page.mouse.move(3, 3);
  await expect(live.row("AnonymousUserPass")).toHaveCSS("outline-style", "dashed");
  await page.keyboard.press("F6");
  await expect(live.row("AnonymousUserPass")).not.toHaveCSS("outline-style", "dashed");
  expect(await place(live)).toEqual(before);
});

test("what has just happened is marked at its sentence, and its citation leads there", async ({ live }) => {
  await live.open();
  const before = await place(live);
  await expect(live.page.getByRole("article")).not.toContainText("Just happened");
  await toggleAndCommit(live, keyboard(live), 1);
  await expect(claim(live, "M2")).toContainText("Just happened: step 3");
  await toggleAndCommit(live, keyboard(live), 1);
  await expect(claim(live, "M3")).toContainText("Just happened: step 6");
  await expect(claim(live, "M2")).not.toContainText("Just happened");

  const citation = live.timeline.getByRole("button", { name: "Q259353, step 3" });
  await tabTo(citation);
  await live.page.keyboard.press("Enter");
  await expect(claim(live, "M3").getByText("Just happened")).toBeInViewport();
  const [address, entries] = await place(live);
  expect([String(address).replace(/#.*/, ""), entries], "no entry in the history").toEqual(before);

  await toggleAndCommit(live, mouse(live), 1);
  await expect(claim(live, "M4")).toContainText("Just happened: step 9");
  await live.request.click();
  await expect(claim(live, "S3")).toContainText("Just happened: step 10");
});

test("what is inferred looks inferred, and says why", async ({ live }) => {
  await live.open();
  const hands = mouse(live);
  await hands.toggle();
  await expect(live.timeline.getByText("inferred")).toHaveCount(0);
  await hands.browseTo("IUSR_WEB01");
  await expect(claim(live, "S1")).toContainText("Just happened: step 3, inferred");
  const mark = live.timeline.locator("summary", { hasText: "inferred" });
  await mark.click();
  await expect(live.timeline).toContainText("that Browse itself blanks it, and not the box, is our reading of the two");
  await expect(live.line("AnonymousUserPass"), "OK would write the empty text").toContainText("empty text (inferred)");
  await hands.ok();
  await expect(live.timeline).toContainText("AnonymousUserPass written as the empty text");
  await expect(live.visitor, "Why? too").toContainText(/empty text at step 4\s*inferred/);
});

test.describe("forced colours", () => {
  test.use({ contextOptions: { forcedColors: "active" }, hasTouch: true });

  test("a tap frames the parts, by a line", async ({ live }) => {
    await live.open();
    await claim(live, "M2").getByRole("paragraph").tap();
    await expect(live.row("AnonymousUserPass")).toHaveCSS("outline-style", "dashed");
    await claim(live, "M2").getByRole("link").tap();
    await expect(live.row("AnonymousUserPass")).toBeInViewport();
    await expect(live.row("AnonymousUserPass")).toHaveCSS("outline-style", "dashed");
  });
});
