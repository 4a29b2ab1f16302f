// The npm package in a browser, without a bundler: its folder as a server of static files hands it out, under
// the page's policy.

import { expect, test } from "@playwright/test";
import { complaints } from "./page";

const { PACKAGE } = process.env;

test("the npm package plays the article in a browser", async ({ page }) => {
  const heard = complaints(page);
  // Which browsers ask for by themselves.
  await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  // A page of the package's own place: the policy allows scripts from there alone.
  const answer = await page.goto(`${PACKAGE}package.json`);
  expect(answer?.headers()["content-security-policy"]).toContain("'wasm-unsafe-eval'");
  const statuses = await page.evaluate(async (entry) => {
    const { createSimulator, SimulatorError } = await import(entry);
    const simulator = await createSimulator({ version: "4.0" });
    const told: unknown[] = [];
    simulator.subscribe((state: { lastReply: { status: string } | null }) => told.push(state.lastReply?.status));
    for (const checked of [false, true, false]) {
      simulator.dispatch({ type: "open" });
      simulator.dispatch({ type: "setSync", checked });
      simulator.dispatch({ type: "ok" });
      simulator.dispatch({ type: "request" });
    }
    try {
      simulator.dispatch({ type: "ok" });
    } catch (error) {
      told.push(error instanceof SimulatorError && error.code);
    }
    return [told.length, ...told.slice(-6)];
  }, `${PACKAGE}browser.js`);
  expect(statuses).toEqual([13, "200", "200", "200", "200", "401.1", "no-dialog"]);
  expect(heard).toEqual([]);
});
