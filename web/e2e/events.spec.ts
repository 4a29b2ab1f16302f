// Event Viewer with both logs: what a logon leaves there, how a reader goes through it, and who wrote it.

import AxeBuilder from "@axe-core/playwright";
import type { Locator } from "@playwright/test";
import { expect, IIS4, type Live, tabTo, test, toggleAndCommit, mouse, VERSIONS, type Version } from "./page";

/** The window with both logs. */
class Viewer {
  readonly region: Locator;
  readonly rows: Locator;
  readonly chosen: Locator;
  readonly detail: Locator;

  constructor(
    readonly live: Live,
    readonly version: Version,
  ) {
    this.region = live.page.getByRole("region", { name: "Event Viewer: both logs" });
    this.rows = this.region.getByRole("grid").locator("tbody").getByRole("row");
    this.chosen = this.region.getByRole("row", { selected: true });
    this.detail = this.region.getByRole("group", { name: version.eventWindow });
  }

  static async open(live: Live, version: Version): Promise<Viewer> {
    await live.open(version);
    await live.more.click();
    const viewer = new Viewer(live, version);
    await expect(viewer.region).toContainText("No entries yet");
    return viewer;
  }

  log(name: "System" | "Security"): Locator {
    return this.region.getByRole("radio", { name: this.version === IIS4 ? name : `${name} Log`, exact: true });
  }

  /** The Event column of all rows, the newest first. */
  async ids(): Promise<string[]> {
    const column = this.version === IIS4 ? 4 : 5;
    return this.rows.evaluateAll((rows, column) => rows.map((row) => row.children[column]?.textContent ?? ""), column);
  }

  button(name: string): Locator {
    return this.region.getByRole("button", { name, exact: true });
  }
}

for (const version of VERSIONS) {
  const is4 = version === IIS4;
  const [previous, next] = is4 ? ["Previous", "Next"] : ["Previous entry", "Next entry"];

  test.describe(version.name, () => {
    test("a granted logon and a refused one stand in the logs as the version writes them", async ({ live }) => {
      const viewer = await Viewer.open(live, version);
      await live.request.click(); // ticked: a network logon
      await toggleAndCommit(live, mouse(live), 1);
      await live.request.click(); // cleared: an interactive one
      await toggleAndCommit(live, mouse(live), 2);
      await live.request.click(); // no password is left
      expect(await viewer.ids()).toEqual(["100"]);
      await viewer.log("Security").check();
      await expect(viewer.rows).toHaveCount(3);
      expect(await viewer.ids()).toEqual(["529", "528", is4 ? "528" : "540"]);
      const columns = ["Date", "Time", "Source", "Category", "Event", "User", "Computer"];
      await expect(viewer.region.getByRole("columnheader")).toHaveText(is4 ? columns : ["Type", ...columns]);
      await expect(viewer.rows.first()).toContainText("Failure Audit");
      await expect(viewer.rows.last()).toContainText("Success Audit");
      await expect(viewer.rows.last()).toContainText("WEB01\\IUSR_WEB01");
      const title = is4 ? "Event Viewer - Security Log on \\\\WEB01" : "Event Viewer";
      await expect(viewer.region.getByText(title, { exact: true })).toBeVisible();
      await expect(viewer.detail).toContainText("Reason: Unknown user name or bad password");
      await expect(viewer.detail.getByText(/^Logon Failure:/)).toHaveText(/\nLogon Type: 2\nLogon Process: IIS\n/);
    });

    test("a request that a token answers leaves no entry", async ({ live }) => {
      const viewer = await Viewer.open(live, version);
      await live.request.click();
      await live.request.click();
      await viewer.log("Security").check();
      await expect(viewer.rows).toHaveCount(1);
    });

    test("entries are gone through by mouse, by keys, and by the buttons of the detail", async ({ live, page }) => {
      const viewer = await Viewer.open(live, version);
      await toggleAndCommit(live, mouse(live), 3);
      for (let time = 0; time < 3; time += 1) {
        await live.request.click();
        await page.getByRole("group", { name: "Clock" }).getByRole("button", { name: "Wait 1 minute" }).click();
      }
      await expect(viewer.rows).toHaveCount(3);
      const at = (time: string) => expect(viewer.detail.getByText(time, { exact: true })).toBeVisible();
      await at("9:02:00 AM"); // the newest, as long as none is chosen
      await viewer.rows.nth(1).click();
      await at("9:01:00 AM");
      await viewer.button(next).click();
      await at("9:00:00 AM");
      await expect(viewer.button(next)).toHaveAttribute("aria-disabled", "true");
      await viewer.button(previous).click();
      await at("9:01:00 AM");
      await tabTo(viewer.region.getByRole("grid"));
      await page.keyboard.press("Home");
      await at("9:02:00 AM");
      await expect(viewer.button(previous)).toHaveAttribute("aria-disabled", "true");
      await page.keyboard.press("ArrowDown");
      await at("9:01:00 AM");
      await expect(viewer.chosen).toContainText("9:01:00 AM");
      // What was chosen stays so when another comes.
      await live.request.click();
      await expect(viewer.rows).toHaveCount(4);
      await at("9:01:00 AM");
    });

    test("of a long log two hundred entries are drawn, those around the chosen one", async ({ live, page }) => {
      const viewer = await Viewer.open(live, version);
      await toggleAndCommit(live, mouse(live), 3);
      // A click at a time would take a minute.
      await live.request.evaluate((button: HTMLElement) => {
        for (let time = 0; time < 430; time += 1) button.click();
      });
      const total = (text: string) => expect(viewer.region.getByText(`430 event(s), the newest first: ${text} are listed`)).toBeVisible();
      await total("1 to 200");
      await expect(viewer.rows).toHaveCount(200);
      await expect(viewer.button("Show newer entries")).toHaveAttribute("aria-disabled", "true");
      await viewer.button("Show older entries").click();
      await total("201 to 400");
      await expect(viewer.rows.first()).toHaveAttribute("aria-selected", "true");
      await tabTo(viewer.region.getByRole("grid"));
      await page.keyboard.press("ArrowUp");
      await total("1 to 200");
      await expect(viewer.rows.last()).toHaveAttribute("aria-selected", "true");
      await page.keyboard.press("End");
      await total("401 to 430");
      await expect(viewer.rows).toHaveCount(30);
      await expect(viewer.chosen).toBeInViewport();
      await expect(viewer.region).toContainText("Written at step 10: Request page.");
    });

    test("the data is read as bytes or as words", async ({ live }) => {
      const viewer = await Viewer.open(live, version);
      await toggleAndCommit(live, mouse(live), 3);
      await live.request.click();
      await expect(viewer.detail).toContainText("0000: 2e 05 00 00   ....");
      await viewer.region.getByRole("radio", { name: "Words" }).check();
      await expect(viewer.detail).toContainText("0000: 0000052e");
    });

    test("each entry names the step that wrote it, and leads there", async ({ live }) => {
      const viewer = await Viewer.open(live, version);
      await toggleAndCommit(live, mouse(live), 3);
      await live.request.click();
      await expect(viewer.region).toContainText("Written at step 10: Request page. Go to that step Q259353, symptoms");
      await toggleAndCommit(live, mouse(live), 1);
      await viewer.button("Go to that step").click();
      await expect(live.step(10)).toHaveAttribute("aria-current", "step");
      await live.undo.click();
      await expect(viewer.region).toContainText("No entries yet");
    });

    test("axe finds nothing to object to", async ({ live, page }) => {
      const viewer = await Viewer.open(live, version);
      await toggleAndCommit(live, mouse(live), 3);
      await live.request.click();
      for (const log of ["System", "Security"] as const) {
        await viewer.log(log).check();
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(".events").analyze();
        const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => [id, html.slice(0, 160), ...any.map(({ message }) => message)]));
        expect.soft(found, log).toEqual([]);
      }
    });
  });
}
