// The end-to-end tests: `cargo xtask test --e2e` builds the site, serves it under its policy, and runs
// them with SITE (where the page is) and CHROMIUM (the browser's program) set.

import { defineConfig } from "@playwright/test";

const { SITE, CHROMIUM } = process.env;
if (!SITE || !CHROMIUM) {
  throw new Error("run the end-to-end tests with `cargo xtask test --e2e [FILTER]`, which sets SITE and CHROMIUM");
}

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  timeout: 30_000,
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    baseURL: SITE,
    viewport: { width: 1280, height: 800 },
    // A trace of each test would double the time of all; `--trace on` asks for one.
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: CHROMIUM,
      // Chromium's sandbox doesn't start for root. The other three keep it from calling home.
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
