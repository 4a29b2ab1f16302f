// The page starts under its policy, and says so when it can't.

import { expect, test, type Page } from "@playwright/test";
import { complaints } from "./page";

const running = (page: Page) => expect(page.locator("html[data-engine=running]")).toBeAttached();
const status = (page: Page) => page.locator("#engine-status");

test("the page starts without a complaint", async ({ page }) => {
  const heard = complaints(page);
  const answer = await page.goto("./");
  expect(answer?.headers()["content-security-policy"]).toContain("default-src 'none'");
  await running(page);
  expect(heard).toEqual([]);
});

test("the policy stands in the page too, and enforces Trusted Types", async ({ page }) => {
  await page.goto("./");
  await running(page);
  const meta = page.locator("meta[http-equiv=Content-Security-Policy]");
  await expect(meta).toHaveAttribute("content", /require-trusted-types-for 'script'/);
  const refused = await page.evaluate(() => {
    try {
      document.createElement("p").innerHTML = "x";
      return "nothing";
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(refused).toBe("TypeError");
});

test("a missing engine is named", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("./");
  await expect(status(page)).toContainText(/the server has no \S+\.wasm \(it answered 404\)/);
  await expect(status(page)).toContainText("The article on this page is complete without it");
});

test("a missing glue module is named", async ({ page }) => {
  await page.route(/web-[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("./");
  await expect(status(page)).toContainText(/the server has no \S+\.js \(it answered 404\)/);
});

test("a wrong type is named", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ contentType: "text/html", body: "<p>hello" }));
  await page.goto("./");
  await expect(status(page)).toContainText("as “text/html”, not as WebAssembly");
});

test("the right bytes under a wrong type start all the same", async ({ page }) => {
  const heard = complaints(page);
  await page.route("**/*.wasm", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ body: await answer.body(), contentType: "application/octet-stream" });
  });
  await page.goto("./");
  await running(page);
  expect(heard).toEqual([]);
});

test("a blocked engine is said to be blocked", async ({ page }) => {
  await page.route("./", async (route) => {
    const answer = await route.fetch();
    const policy = answer.headers()["content-security-policy"].replace("'wasm-unsafe-eval'", "");
    await route.fulfill({ response: answer, headers: { ...answer.headers(), "content-security-policy": policy } });
  });
  await page.goto("./");
  await expect(status(page)).toContainText("a content security policy forbids WebAssembly here");
});

test("a lost connection is said to be lost", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.abort("internetdisconnected"));
  await page.goto("./");
  await expect(status(page)).toContainText(/\S+\.wasm could not be fetched/);
});

test("a browser without WebAssembly is told so", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
  await page.goto("./");
  await expect(status(page)).toContainText("this browser has no WebAssembly");
});

test("a panic is told, with what still works", async ({ page }) => {
  await page.goto("./");
  await running(page);
  await expect(status(page)).toBeEmpty();
  await page.evaluate(() => dispatchEvent(new CustomEvent("q259353-panic", { detail: "at simulator" })));
  await expect(status(page)).toContainText("The simulation stopped: it ran into a mistake of its own (at simulator).");
});
