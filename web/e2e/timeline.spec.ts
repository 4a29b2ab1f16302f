// The timeline by its slider, the list of steps and branches, what differs, and ten thousand steps.

import { expect, expectState, type Live, mouse, tabTo, test, toggleAndCommit } from "./page";

const slider = (live: Live) => live.timeline.getByRole("slider", { name: "Step" });

test("the slider goes through the steps by keyboard, keeps the focus, and says where it is", async ({ live }) => {
  const { keyboard } = live.page;
  await live.open();
  await toggleAndCommit(live, mouse(live), 3);
  await expectState(live, { pass: "slot", sync: 0, status: "401.1" });
  await tabTo(slider(live));

  await keyboard.press("ArrowLeft");
  await expect(slider(live)).toHaveAttribute("aria-valuetext", /^8 of 9: Clear the box: /);
  await expect(live.timeline).toContainText("You are looking at the past, step 8 of 9. What you do now starts a new branch; step 9 is kept.");
  await expect(live.box).not.toBeChecked();
  await expect(slider(live)).toBeFocused();

  await keyboard.press("Home");
  await expect(slider(live)).toHaveAttribute("aria-valuetext", /^0 of 9: Setup left the box ticked/);
  await expectState(live, { pass: "stored", sync: 1, status: "200", here: /as installed/ });
  await expect(live.announcer, "the slider says it").toBeEmpty();

  await keyboard.press("End");
  await expectState(live, { pass: "slot", sync: 0, status: "401.1" });
  await expect(live.timeline).not.toContainText("You are looking at the past");
  await expect(slider(live)).toBeFocused();
});

test("a branch that was left is in the list, and one goes back to its end", async ({ live }) => {
  await live.open();
  await toggleAndCommit(live, mouse(live), 3);
  await live.step(5).click();
  await live.cancel.click(); // instead of OK
  await expectState(live, { pass: "stored", sync: 0, status: "200" });

  await live.page.getByRole("button", { name: "More of the lesson" }).click();
  const history = live.page.getByRole("region", { name: "Steps and branches" });
  const branches = history.getByRole("list", { name: "Branches" }).getByRole("listitem");
  await expect(branches).toHaveCount(2);
  await expect(branches.first()).toContainText("9 steps. It parts from the current path after step 5.");
  await expect(branches.last()).toContainText("6 steps. You are on it.");

  await test.step("what differs between here and its end is the deleted password, and the visitor", async () => {
    await history.getByRole("button", { name: "Compare with branch 1" }).click();
    const table = history.getByRole("table", { name: "What differs" });
    await expect(table.getByRole("columnheader")).toHaveText(["What", "here", "the end of branch 1"]);
    await expect(table.getByRole("row").filter({ hasText: "AnonymousUserPass" }).getByRole("cell")).toHaveText(["**********", "none"]);
    await expect(table.getByRole("row").filter({ hasText: "Anonymous visitor" }).getByRole("cell").last()).toContainText("401.1");
    await expect(live.announcer).toContainText("between here and the end of branch 1");
  });

  await test.step("there, the list of its steps is shown, and a click in it seeks", async () => {
    const go = history.getByRole("button", { name: "Go to branch 1" });
    await go.focus();
    await live.page.keyboard.press("Enter");
    await expectState(live, { pass: "slot", sync: 0, status: "401.1" });
    await expect(go, "it keeps its place and its focus").toBeFocused();
    await expect(go).toHaveAttribute("aria-disabled", "true");

    const steps = history.getByRole("list", { name: "Steps of this branch" }).getByRole("button");
    await expect(steps).toHaveCount(10);
    await steps.nth(6).click();
    await expect(steps.nth(6)).toHaveAttribute("aria-current", "step");
    await expect(steps.nth(6)).toBeFocused();
    await expectState(live, { pass: "slot", sync: 1, status: "200", here: /armed/ });
  });

  await test.step("two steps by their numbers", async () => {
    await history.getByRole("spinbutton", { name: "Between step" }).fill("2");
    await history.getByRole("spinbutton", { name: "and step" }).fill("3");
    await expect(history).toContainText("differ between step 2 and step 3.");
    await history.getByRole("spinbutton", { name: "and step" }).fill("10");
    await expect(history).toContainText("There is no step 10: use a number from 0 to 9.");
  });
});
