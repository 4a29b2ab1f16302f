// Every claim of the article, in both versions, by mouse and by keyboard alone.

import { expect, expectState, HANDS, MASK, test, toggleAndCommit, VERSIONS } from "./page";

for (const version of VERSIONS) {
  for (const handsOf of HANDS) {
    const how = `${version.name}, by ${handsOf.name}`;

    test(`M1 to M4, S3 and C1: ticking deletes the password, clearing springs the trap (${how})`, async ({ live }) => {
      const hands = handsOf(live);
      await live.open(version);

      await test.step("M1: setup stores a random password, with the box ticked", async () => {
        await expect(live.box).toHaveAccessibleName(version.box);
        await expect(live.box).toBeChecked();
        await expect(live.username).toHaveValue("IUSR_WEB01");
        await expect(live.data("AnonymousUserName")).toHaveText("IUSR_WEB01");
        await expectState(live, { pass: "stored", sync: 1, field: "asterisks, greyed", status: "200", here: /as installed/ });
      });

      await test.step("M2: clearing the box keeps it, and nothing has to be typed", async () => {
        await hands.toggle();
        await expect(live.line("AnonymousPasswordSync")).toContainText("1 → 0");
        await expect(live.line("AnonymousUserPass")).toContainText("same");
        await expectState(live, { pass: "stored", sync: 1, field: "asterisks" });
        await hands.ok();
        await expect(live.dialog).toBeHidden();
        await expectState(live, { pass: "stored", sync: 0, status: "200", here: /cleared, still works/ });
      });

      await test.step("C1 is too broad: the visitor still gets in, with nothing typed (M2)", async () => {
        await hands.request();
        await expect(live.visitor.getByRole("region", { name: "Answer" })).toContainText("Welcome");
        await expect(live.events).toBeHidden();
        await hands.press(live.undo);
        await expect(live.edit).toBeVisible();
      });

      await test.step("M3: ticking it again deletes the password, and nobody notices", async () => {
        await hands.press(live.edit);
        await hands.toggle();
        await expect(live.line("AnonymousUserPass")).toContainText("will be deleted");
        await expect(live.preview).toContainText("still 200");
        await expectState(live, { pass: "stored", sync: 0, field: "asterisks, greyed" });
        await hands.ok();
        await expectState(live, { pass: "deleted", sync: 1, status: "200", here: /armed/ });
        await expect(live.metabase).toContainText("Q259353");
      });

      await test.step("M4: clearing it once more leaves nobody a password", async () => {
        await hands.edit();
        await expectState(live, { field: "blank, greyed" });
        await hands.toggle();
        await expectState(live, { field: "blank" });
        await expect(live.line("AnonymousUserPass")).toContainText("nothing to write");
        await expect(live.preview).toContainText("200 → 401.1");
        await hands.ok();
        await expectState(live, { pass: "slot", sync: 0, status: "401.1", here: /broken/ });
      });

      await test.step("S3: the visitor is turned away, and the event log says why", async () => {
        await hands.request();
        await expect(live.visitor.getByRole("region", { name: "Answer" })).toContainText(version.refusal);
        const detail = live.events.getByRole("group", { name: version.eventWindow });
        await expect(detail.getByRole("definition")).toHaveText(
          ["1/5/2001", "W3SVC", "9:00:00 AM", "None", "Warning", "100", "N/A", "WEB01"],
        );
        await expect(detail.getByRole("paragraph")).toHaveText([
          "The server was unable to logon the Windows NT account 'IUSR_WEB01' due to the following error: " +
            `Logon failure: unknown user name or bad password.  The data is the error code.${version.eventEnd}`,
          "0000: 2e 05 00 00",
        ]);
        const listed = live.events.getByRole("table", { name: "System Log" }).getByRole("row");
        await expect(listed).toHaveCount(2); // the head, and the one
      });

      await test.step("C1 is too broad again: ticking lets the visitor in without a password (Q216828)", async () => {
        await hands.press(live.edit);
        await hands.toggle();
        await expect(live.preview).toContainText("401.1 → 200");
        await hands.ok();
        await expectState(live, { pass: "slot", sync: 1, status: "200", here: /armed/ });
        await hands.request();
        await expect(live.visitor.getByRole("region", { name: "Answer" })).toContainText("Welcome");
      });
    });

    test(`S1: Browse… to the same account blanks the field (${how})`, async ({ live }) => {
      const hands = handsOf(live);
      await live.open(version);
      await hands.toggle();
      await expectState(live, { field: "asterisks" });
      await hands.browseTo("IUSR_WEB01");
      await expect(live.username).toHaveValue("IUSR_WEB01");
      await expectState(live, { field: "blank" });
      await hands.toggle();
      await expectState(live, { pass: "stored", sync: 1, field: "blank, greyed", status: "200" });

      // It bites at the next clear.
      await hands.toggle();
      await expectState(live, { field: "blank" });
      await expect(live.line("AnonymousUserPass")).toContainText("will be written as empty text");
      await expect(live.preview).toContainText("200 → 401.1");
      await hands.ok();
      await expectState(live, { pass: "empty", sync: 0, status: "401.1" });
      await hands.request();
      await expect(live.visitor.getByRole("region", { name: "Answer" })).toContainText(version.refusal);
      await expect(live.events.getByRole("group", { name: version.eventWindow })).toContainText("Logon failure");
    });

    test(`S2: without Browse… the field keeps its entry (${how})`, async ({ live }) => {
      const hands = handsOf(live);
      await live.open(version);
      for (const field of ["asterisks", "asterisks, greyed", "asterisks"] as const) {
        await hands.toggle();
        await expectState(live, { field, pass: "stored", sync: 1 });
      }
      // Three beads in one bracket: nothing was written on the way.
      await expect(live.steps).toHaveCount(4);
      await hands.ok();
      await expectState(live, { pass: "stored", sync: 0, status: "200" });
      await hands.edit();
      await expectState(live, { field: "asterisks" });
    });

    test(`the fix: a new password for the account, and the same one typed here (${how})`, async ({ live }) => {
      const hands = handsOf(live);
      await live.open(version);
      await toggleAndCommit(live, hands, 3);
      await expectState(live, { pass: "slot", status: "401.1" });

      await hands.press(live.account.getByRole("button", { name: "Set a new password, restart IIS" }));
      const entry = live.account.getByRole("textbox", { name: "New password" });
      if (hands.with === "mouse") {
        await entry.fill("Known-2001");
      } else {
        await expect(entry).toBeVisible();
        await live.page.keyboard.press("Tab");
        await expect(entry).toBeFocused();
        await live.page.keyboard.type("Known-2001");
      }
      await hands.press(live.account.getByRole("button", { name: "Set password" }));
      await expect(entry).toHaveValue("");
      await expectState(live, { pass: "slot", status: "401.1" });

      await hands.press(live.edit);
      await expect(live.username).toBeFocused();
      await hands.typePassword("Known-2001");
      await expect(live.edit).toBeFocused();
      await expectState(live, { pass: "stored", sync: 0, status: "200", here: /cleared, still works/ });
      await hands.edit();
      await expect(live.password).toHaveValue(MASK);
      await hands.press(live.cancel);
      await hands.press(live.account.getByRole("button", { name: "Restart IIS", exact: true }));
      await hands.request();
      await expect(live.visitor.getByRole("region", { name: "Answer" })).toContainText("Welcome");
      await expect(live.events).toBeHidden();
    });
  }
}
