// "More of the machine": another engine comes when it is asked for, and takes the page over as it stands.

import type { Page } from "@playwright/test";
import { complaints, expect, expectState, HANDS, IIS4, IIS5, type Live, Live as LivePage, MASK, mouse, test, VERSIONS } from "./page";

/** The files of the other engine that were asked for. */
function asked(page: Page): string[] {
  const names: string[] = [];
  page.on("request", (request) => {
    const name = new URL(request.url()).pathname.split("/").pop() ?? "";
    if (name.startsWith("machine-")) names.push(name.replace(/-[^._]*/, ""));
  });
  return names;
}

const opened = (live: Live) => expect(live.more).toHaveAttribute("aria-expanded", "true");

/** Holds the other engine back until it is let go. */
async function hold(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((done) => (letGo = done));
  await page.route("**/machine-*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

test("nothing of it is fetched before it is asked for, and nothing twice", async ({ live, page }) => {
  const names = asked(page);
  await live.open();
  await live.box.click();
  await live.ok.click();
  expect(names).toEqual([]);
  await live.more.click();
  await opened(live);
  await live.more.click();
  await expect(live.more).toHaveAttribute("aria-expanded", "false");
  await live.more.click();
  await opened(live);
  // The style sheet is asked for by the script, to say why it doesn't come, and by its link.
  expect([...new Set(names)].sort()).toEqual(["machine.css", "machine.js", "machine_bg.wasm"]);
  expect(names.filter((name) => !name.endsWith(".css"))).toHaveLength(2);
});

for (const version of VERSIONS) {
  for (const hands of HANDS) {
    test(`everything stands as before, by ${hands.name} (${version.name})`, async ({ live }) => {
      const does = hands(live);
      await live.open(version);
      await does.toggle();
      await does.ok();
      await does.edit();
      await does.toggle();
      await does.toggle();
      if (does.with === "keyboard") {
        await live.page.keyboard.press("Alt+p");
        await live.page.keyboard.type("not yet OK");
      } else {
        await live.password.fill("not yet OK");
      }
      const steps = await live.steps.count();
      const preview = await live.preview.innerText();
      await does.press(live.more);
      await opened(live);

      await expect(live.more).toBeFocused();
      await expect(live.announcer).toBeEmpty();
      await expect(live.version(version)).toBeChecked();
      await expect(live.box).toHaveAccessibleName(version.box);
      await expect(live.password).toHaveValue("not yet OK");
      await expect(live.steps).toHaveCount(steps);
      await expect(live.step(steps)).toHaveAttribute("aria-current", "step");
      expect(await live.preview.innerText()).toBe(preview);
      await expectState(live, { pass: "stored", sync: 0 });

      // And it is not a picture: the page goes on from there, both ways.
      await does.press(live.undo);
      await expectState(live, { field: "asterisks" });
      await does.press(live.redo);
      await expect(live.password).toHaveValue("not yet OK");
      for (let step = steps; step > 1; step -= 1) await live.undo.click();
      await expectState(live, { pass: "stored", sync: 1, field: "asterisks, greyed" });
      // The switch to 4.0 was a step of its own.
      if (version === IIS4) await live.undo.click();
      await expect(live.undo).toHaveAttribute("aria-disabled", "true");
      await expect(live.version(IIS5)).toBeChecked();
      await live.version(IIS4).check();
      await expect(live.box).toHaveAccessibleName(IIS4.box);
    });
  }
}

test("what stands open stays open, with what was typed into it", async ({ live, page }) => {
  await live.open();
  await live.metabase.getByRole("button", { name: "Whole tree" }).click();
  await page.getByRole("treeitem", { name: "MSFTPSVC", exact: true }).click();
  await live.metabase.getByRole("button", { name: "Reveal AnonymousUserPass" }).click();
  await live.account.getByRole("button", { name: "Set a new password, restart IIS" }).click();
  await live.account.getByRole("textbox", { name: "New password" }).fill("half typ");
  await page.getByText("Event Viewer").first().click();
  await live.box.click();
  await live.password.fill("x");
  await live.ok.click();
  await live.confirm.getByRole("textbox").fill("half confirmed");
  const records = await live.records.allInnerTexts();
  await live.more.click();
  await opened(live);

  await expect(page.getByRole("treeitem", { name: "MSFTPSVC", exact: true })).toHaveAttribute("aria-selected", "true");
  expect(await live.records.allInnerTexts()).toEqual(records);
  await expect(live.account.getByRole("textbox", { name: "New password" })).toHaveValue("half typ");
  await expect(live.events).toBeVisible();
  await expect(live.confirm.getByRole("textbox")).toHaveValue("half confirmed");
  await live.confirm.getByRole("textbox").fill("x");
  await live.confirm.getByRole("button", { name: "OK", exact: true }).click();
  await expectState(live, { sync: 0 });
  await expect(live.data("AnonymousUserPass"), "revealed").toHaveText(/^x/);
  await live.account.getByRole("button", { name: "Set password" }).click();
  await expect(live.account.getByRole("textbox", { name: "New password" })).toHaveValue("");
});

test("Undo returns from a new start that was made before", async ({ live }) => {
  await live.open();
  await live.box.click();
  await live.ok.click();
  await live.startOver.click();
  await live.more.click();
  await opened(live);
  await expectState(live, { sync: 1 });
  await live.undo.click();
  await expectState(live, { sync: 0 });
  await live.redo.click();
  await expectState(live, { sync: 1 });
});

test("a show goes on where it was", async ({ live, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await live.open();
  await page.getByRole("button", { name: "Play M3" }).click();
  await live.player.getByRole("button", { name: "Step" }).click();
  await live.player.getByRole("button", { name: "Step" }).click();
  const said = await live.player.innerText();
  await live.more.click();
  await opened(live);
  expect(await live.player.innerText()).toBe(said);
  await live.player.getByRole("button", { name: "Step" }).click();
  expect(await live.player.innerText()).not.toBe(said);
  // The article's buttons have one engine to talk to.
  await page.getByRole("button", { name: "Play M2" }).click();
  await expect(live.player).toHaveCount(1);
  await expect(live.steps).toHaveCount(1);
});

test("the reader goes on while it is on its way, and nothing of that is lost", async ({ live, page }) => {
  const letGo = await hold(page);
  await live.open();
  await live.more.click();
  await expect(live.machine).toContainText("Loading …");
  await expect(live.announcer).toHaveText("Loading more of the machine.");
  await live.box.click();
  await live.password.focus();
  await live.password.pressSequentially("first");
  await page.keyboard.press("ArrowLeft");
  await page.evaluate(() => scrollTo(0, 40));
  letGo();
  await opened(live);
  await expect(live.password).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(40);
  await page.keyboard.type("-");
  await expect(live.password).toHaveValue("firs-t");
});

test("the page does not move when it comes", async ({ live, page }) => {
  await live.open();
  await mouse(live).toggle();
  await live.more.scrollIntoViewIfNeeded();
  const place = () => live.more.evaluate((element) => element.getBoundingClientRect().top);
  const before = await place();
  await live.more.click();
  await opened(live);
  expect(await place()).toBe(before);
});

const FAILURES = [
  { what: "engine", file: "**/machine-*.wasm", says: /machine-\S+\.wasm could not be fetched/ },
  { what: "glue", file: "**/machine-*.js*", says: /machine-\S+\.js\S* could not be fetched/ },
  { what: "style sheet", file: "**/machine-*.css", says: /machine-\S+\.css could not be fetched/ },
];

for (const { what, file, says } of FAILURES) {
  test(`where its ${what} does not come, that is said, and the page works on`, async ({ page }) => {
    const live = new LivePage(page);
    await live.open();
    await live.box.click();
    await live.password.fill("kept");
    await page.route(file, (route) => route.abort());
    await live.more.click();
    await expect(live.machine).toContainText("What you opened did not come: ");
    await expect(live.machine).toContainText(says);
    await expect(live.machine).toContainText("What is here goes on as before");
    await expect(live.announcer).toContainText("What you opened did not come");
    await expect(live.more).toHaveAttribute("aria-expanded", "false");
    await expect(page.locator("#engine-status")).toBeEmpty();
    await expect(live.password).toHaveValue("kept");
    await live.undo.click();
    await expect(live.password).toHaveValue(MASK);

    await page.unroute(file);
    await live.more.click();
    await opened(live);
    await live.redo.click();
    await expect(live.password).toHaveValue("kept");
  });
}

test("an answer of the server that is no engine is named", async ({ page }) => {
  const live = new LivePage(page);
  await page.route("**/machine-*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
  await live.open();
  await live.more.click();
  await expect(live.machine).toContainText(/the server has no \S+machine-\S+\.wasm \(it answered 404\)/);
});

test("what it can’t read it refuses, and the page works on", async ({ page }) => {
  const heard = complaints(page);
  const live = new LivePage(page);
  await live.open();
  // Another answer stands before the page's own.
  await page.evaluate(() => addEventListener("q259353-history", (event) => (event as CustomEvent).detail.push("nonsense"), { capture: true }));
  await live.more.click();
  await expect(live.machine).toContainText("What you opened did not start: it can’t read what you have done so far. At letter 9: expected a session.");
  await live.box.click();
  await expectState(live, { field: "asterisks" });
  expect(heard).toEqual([]);
});
