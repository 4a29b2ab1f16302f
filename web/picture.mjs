// Takes a picture of the page: node picture.mjs ADDRESS FILE WIDTH HEIGHT, called by `cargo xtask picture`.

import { chromium } from "@playwright/test";

const [address, file, width, height] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const page = await browser.newPage({ viewport: { width: Number(width), height: Number(height) } });
await page.goto(address);
await page.locator("html[data-engine=running]").waitFor({ state: "attached" });
await page.evaluate(() => document.fonts.ready);
// The turning point of the article: ticked again, and not yet OK.
const dialog = page.getByRole("dialog");
await dialog.getByRole("checkbox").uncheck();
await dialog.getByRole("button", { name: "OK" }).click();
await page.getByRole("button", { name: "Edit… anonymous account" }).click();
await dialog.getByRole("checkbox").check();
await page.mouse.move(0, 0);
await page.screenshot({ path: file, animations: "disabled" });
await browser.close();
