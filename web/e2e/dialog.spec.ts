// The dialog as the product had it: its windows, its keys, its focus; and what it owes to a web page.

import { expect, expectState, type Live, MASK, mouse, tabTo, test, toggleAndCommit, VERSIONS } from "./page";

const focusedName = (live: Live) =>
  live.page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent?.trim());

for (const version of VERSIONS) {
  test.describe(version.name, () => {
    test.beforeEach(({ live }) => live.open(version));

    test("Browse… shows the accounts that exist, to mouse and keys, and gives the focus back", async ({ live }) => {
      const { keyboard } = live.page;
      const accounts = live.picker.getByRole("option");
      await live.browse.click();
      await expect(live.picker).toHaveAccessibleName(version.picker);
      await expect(live.option("IUSR_WEB01")).toHaveAttribute("aria-selected", "true");
      await expect(live.option("IWAM_WEB01")).toBeVisible();
      await expect(live.option("Administrator")).toBeVisible();
      const list = live.picker.getByRole("listbox");
      await expect(list).toBeFocused();
      await expect(list).toHaveAttribute("aria-activedescendant", /IUSR_WEB01$/);

      await test.step("Cancel and Esc change nothing", async () => {
        await live.option("Administrator").click();
        await live.picker.getByRole("button", { name: "Cancel", exact: true }).click();
        await expect(live.picker).toBeHidden();
        await expect(live.browse).toBeFocused();
        await keyboard.press("Enter");
        await expect(list).toBeFocused();
        await keyboard.press("Home");
        await keyboard.press("Escape");
        await expect(live.picker).toBeHidden();
        await expect(live.dialog).toBeVisible();
        await expect(live.browse).toBeFocused();
        await expect(live.username).toHaveValue("IUSR_WEB01");
        await expectState(live, { field: "asterisks, greyed" });
        await expect(live.steps).toHaveCount(1);
      });

      await test.step("arrows, Home, End and letters choose, Enter takes", async () => {
        await live.browse.press("Enter");
        await expect(list).toBeFocused();
        await keyboard.press("End");
        await expect(accounts.last()).toHaveAttribute("aria-selected", "true");
        await keyboard.press("ArrowUp");
        await expect(accounts.last()).toHaveAttribute("aria-selected", "false");
        await keyboard.press("a");
        await expect(live.option("Administrator")).toHaveAttribute("aria-selected", "true");
        await keyboard.press("Enter");
        await expect(live.browse).toBeFocused();
        await expect(live.username).toHaveValue("Administrator");
        await expectState(live, { field: "blank, greyed" });
        await expect(live.line("AnonymousUserName")).toContainText("IUSR_WEB01 → Administrator");
      });

      await test.step("a double click takes too", async () => {
        await live.browse.click();
        await live.option("IWAM_WEB01").dblclick();
        await expect(live.username).toHaveValue("IWAM_WEB01");
        await expect(live.browse).toBeFocused();
      });

      await test.step("an account picked while the box is ticked costs the password as well", async () => {
        await expect(live.line("AnonymousUserPass")).toContainText("will be deleted");
        await live.ok.click();
        await expectState(live, { pass: "deleted", sync: 1, status: "200" });
      });
    });

    test("a typed password is asked for twice, and written only if both agree", async ({ live }) => {
      const { keyboard } = live.page;
      const again = live.confirm.getByRole("textbox", { name: "Confirm password" });
      await live.box.click();
      await live.password.fill("first-Try");
      await expect(live.preview, "what OK would do is known before it is confirmed").toContainText("AnonymousUserPass: will be written");
      await expect(live.preview).toContainText("200 → 401.1");

      await test.step("Cancel goes back to the draft", async () => {
        await keyboard.press("Enter");
        await expect(again).toBeFocused();
        await keyboard.press("Escape");
        await expect(live.confirm).toBeHidden();
        await expect(live.password).toBeFocused();
        await expect(live.password).toHaveValue("first-Try");
      });

      await test.step("a different text is refused: a message, nothing written, the draft stays", async () => {
        await live.ok.click();
        await again.fill("something else");
        await live.confirm.getByRole("button", { name: "OK", exact: true }).click();
        await expect(live.message).toContainText("The two passwords differ: nothing was written.");
        const close = live.message.getByRole("button", { name: "OK", exact: true });
        await expect(close).toBeFocused();
        await expect(live.announcer).toContainText("The two passwords differ");
        await keyboard.press("Enter");
        await expect(live.message).toBeHidden();
        await expect(live.password).toBeFocused();
        await expect(live.password).toHaveValue("first-Try");
        await expectState(live, { pass: "stored", sync: 1, status: "200" });
      });

      await test.step("the same text is written", async () => {
        await keyboard.press("Enter");
        await expect(again).toBeFocused();
        await expect(again).toHaveValue("");
        await keyboard.type("first-Try");
        await keyboard.press("Enter");
        await expect(live.confirm).toBeHidden();
        await expectState(live, { pass: "stored", sync: 0, status: "401.1", here: /wrong password/ });
        await expect(live.edit).toBeFocused();
      });
    });

    test("access keys, Enter, Esc and F1 act as in Windows", async ({ live }) => {
      const { keyboard } = live.page;
      const other = VERSIONS.find((other) => other !== version);
      await tabTo(live.username);
      const selected = () => live.username.evaluate((field: HTMLInputElement) => field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0));
      expect(await selected(), "tabbing into a field selects its text").toBe("IUSR_WEB01");

      await keyboard.press(`Alt+${version.key}`);
      await expect(live.box).toBeFocused();
      await expect(live.box).not.toBeChecked();
      await keyboard.press(version.key); // the letter alone does, where no text is typed
      await expect(live.box).toBeChecked();
      await keyboard.press(`Alt+${other?.key}`);
      await expect(live.box, "the other version's letter does nothing").toBeChecked();
      await keyboard.press("Alt+u");
      await expect(live.username).toBeFocused();
      await keyboard.press("Alt+p");
      await expect(live.username, "a disabled field takes no focus").toBeFocused();
      await keyboard.press(`Alt+${version.key}`);
      await keyboard.press("Alt+p");
      await expect(live.password).toBeFocused();
      await keyboard.press("Alt+r");
      await expect(live.picker).toBeVisible();
      await keyboard.press("Escape");
      await expect(live.browse).toBeFocused();

      await test.step("F1 explains what has the focus, and Esc closes the explanation alone", async () => {
        await keyboard.press("F1");
        await expect(live.dialog.getByRole("note")).toContainText("Picks an account");
        await keyboard.press("Escape");
        await expect(live.dialog.getByRole("note")).toBeHidden();
        await expect(live.dialog).toBeVisible();
        await live.help.click();
        await expect(live.dialog.getByRole("note")).toContainText("Which Windows account stands in");
        await live.dialog.getByRole("note").click();
        await expect(live.dialog.getByRole("note")).toBeHidden();
      });

      await test.step("[?] asks for help on what is clicked next, which it spares", async () => {
        await live.dialog.getByRole("button", { name: "Context help" }).click();
        await live.box.click();
        await expect(live.dialog.getByRole("note")).toContainText("Ticked, IIS vouches for the account");
        await expect(live.box).not.toBeChecked();
        await live.dialog.getByRole("note").click();
      });

      await test.step("Enter on a button presses that one", async () => {
        await tabTo(live.cancel);
        await keyboard.press("Enter");
        await expect(live.dialog).toBeHidden();
        await expect(live.edit).toBeFocused();
        await expectState(live, { pass: "stored", sync: 1 });
      });

      await test.step("Enter elsewhere is OK, and Enter again opens the dialog", async () => {
        await keyboard.press("Enter");
        await expect(live.username).toBeFocused();
        await keyboard.press("Enter");
        await expect(live.dialog).toBeHidden();
        await expect(live.announcer).toHaveText("OK: nothing to write.");
        await keyboard.press("Enter");
        await expect(live.username).toBeFocused();
      });

      await test.step("Esc and [X] are Cancel", async () => {
        await tabTo(live.box);
        await keyboard.press("Space");
        await keyboard.press("Escape");
        await expect(live.dialog).toBeHidden();
        await expectState(live, { sync: 1 });
        await live.edit.click();
        await expect(live.box).toBeChecked();
        await live.dialog.getByRole("button", { name: "Close" }).click();
        await expect(live.dialog).toBeHidden();
      });
    });
  });
}

test("the dialog is no trap: Tab runs on, F6 goes from area to area, Esc acts inside only", async ({ live }) => {
  const { keyboard } = live.page;
  await live.open();
  await expect(live.dialog).not.toHaveAttribute("aria-modal");
  await tabTo(live.username);
  const stops: (string | null | undefined)[] = [];
  for (let stop = 0; stop < 9; stop += 1) {
    stops.push(await focusedName(live));
    await keyboard.press("Tab");
  }
  expect(stops).toEqual([
    "Username",
    "Browse…",
    "Allow IIS to control password",
    "OK",
    "Cancel",
    "Help",
    "Whole tree",
    "Reveal AnonymousUserPass",
    "Set a new password, restart IIS",
  ]);
  await keyboard.press("Escape");
  await expect(live.dialog).toBeVisible();

  const areas: (string | null | undefined)[] = [];
  await tabTo(live.username);
  for (let area = 0; area < 7; area += 1) {
    await keyboard.press("F6");
    areas.push(await focusedName(live));
  }
  expect(areas).toEqual(["What OK would do", "Metabase", "Anonymous visitor", "Timeline", "Where you are", "More of the lesson", "More of the machine"]);
  await keyboard.press("Shift+F6");
  await keyboard.press("Shift+F6");
  await expect(live.square).toBeFocused();
  await keyboard.press("F6");
  await keyboard.press("F6");
  await keyboard.press("F6");
  await expect(live.page.getByRole("group", { name: "The computer WEB01" })).toBeFocused();
});

test("a control that is disabled says why, in text that can be read", async ({ live }) => {
  const why = "The password can't be typed while the box is ticked: clear the box first.";
  await live.open();
  await expect(live.page.getByText(why)).toBeVisible();
  await expect(live.password).toHaveAccessibleDescription(why);
  await expect(live.box).toHaveAccessibleDescription(why);
  await live.box.click();
  await expect(live.page.getByText(why)).toBeHidden();
  await expect(live.password).toHaveAccessibleDescription("");
  await live.password.fill("");
  await expect(live.password).toHaveAccessibleDescription(/blank: type it by hand/);
});

test("what is typed as a password stays in its field, masked, and no browser offers to save it", async ({ live }) => {
  const secret = "Tr0ub4dor-and-3";
  const { page } = live;
  await live.open();
  const nowhere = async () => {
    expect(await page.content(), "in the document").not.toContain(secret);
    expect(await page.evaluate(() => document.body.innerText)).not.toContain(secret);
    expect(page.url()).not.toContain(secret);
    expect(await page.evaluate(() => JSON.stringify([history.state, { ...localStorage }, { ...sessionStorage }, document.cookie]))).not.toContain(secret);
  };
  await live.box.click();
  for (const name of ["type", "autocomplete"]) {
    await expect(live.password).toHaveAttribute(name, name === "type" ? "text" : "off");
  }
  await live.password.pressSequentially(secret);
  await expect(live.password).toHaveValue(secret);
  // Masked by a font that draws an asterisk for each letter: all letters are equally wide.
  await expect(live.password).toHaveCSS("font-family", /asterisk/i);
  expect(await page.evaluate(() => document.fonts.check("11px " + [...document.fonts][0]?.family))).toBe(true);
  await nowhere();

  await live.ok.click();
  const again = live.confirm.getByRole("textbox", { name: "Confirm password" });
  await expect(again).toHaveAttribute("type", "text");
  await expect(again).toHaveAttribute("autocomplete", "off");
  await expect(again).toHaveCSS("font-family", /asterisk/i);
  await again.fill(secret);
  await nowhere();
  await live.confirm.getByRole("button", { name: "OK", exact: true }).click();
  await expectState(live, { pass: "stored", sync: 0 });
  await nowhere();
  expect(await page.getByRole("textbox").evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))).not.toContain(secret);
  await expect(page.getByText("Never type a real password here.")).toBeVisible();

  // Reveal is asked for, and shows what is stored.
  await live.metabase.getByRole("button", { name: "Reveal AnonymousUserPass" }).click();
  await expect(live.data("AnonymousUserPass")).toContainText(secret);
  await live.metabase.getByRole("button", { name: "Reveal AnonymousUserPass" }).click();
  await expect(live.data("AnonymousUserPass")).toContainText(MASK);
  await nowhere();
});

test("typing over the mask replaces it, and emptying the field is said to leave visitors out", async ({ live }) => {
  await live.open();
  await live.box.click();
  await live.password.click();
  await live.page.keyboard.press("End");
  await live.page.keyboard.type("x");
  await expect(live.password).toHaveValue("x");
  await live.page.keyboard.press("Backspace");
  await expectState(live, { field: "blank" });
  await expect(live.preview).toContainText("200 → 401.1");
});

test("a name that no account has can be typed, and is told apart from a wrong password", async ({ live }) => {
  const { keyboard } = live.page;
  await live.open();
  await live.username.fill("NOBODY");
  await expect(live.line("AnonymousUserName")).toContainText("IUSR_WEB01 → NOBODY");
  await live.browse.click();
  await keyboard.press("Enter");
  await expect(live.message).toContainText("No account is called \"NOBODY\"");
  await keyboard.press("Enter");
  await expect(live.message).toBeHidden();
  await expect(live.browse, "the focus goes back to where it came from").toBeFocused();
  await live.ok.click();
  await expect(live.visitor).toContainText("Windows has no account of that name.");
});

test("a new Windows password turns visitors away where IIS uses the old one, once its token is gone", async ({ live }) => {
  const hands = mouse(live);
  await live.open();
  await live.account.getByRole("button", { name: "Set a new password, restart IIS" }).click();
  const entry = live.account.getByRole("textbox", { name: "New password" });
  const set = async (text: string) => {
    await entry.fill(text);
    await live.account.getByRole("button", { name: "Set password" }).click();
    await expect(entry).toHaveValue("");
  };

  await set("Another-2001");
  await expectState(live, { pass: "stored", status: "200" }); // the box is ticked: 6021 isn't looked at
  await toggleAndCommit(live, hands, 1);
  await expectState(live, { sync: 0, status: "401.1", here: /wrong password/ });
  await expect(live.visitor).toContainText("The stored password is not the account’s.");

  await test.step("the right one, typed in the dialog, lets them in", async () => {
    await live.edit.click();
    await hands.typePassword("Another-2001");
    await expectState(live, { status: "200" });
    await live.request.click();
    await expect(live.visitor.getByRole("region", { name: "Answer" })).toContainText("Welcome");
  });

  for (const end of ["Restart IIS", "Wait 15 minutes"]) {
    await test.step(`a cached token outlives a change of the password until: ${end}`, async () => {
      await set(`Changed before ${end}`);
      await expectState(live, { status: "200" });
      await expect(live.visitor).toContainText("IIS still holds the token of an earlier logon");
      await live.account.getByRole("button", { name: end, exact: true }).click();
      await expectState(live, { status: "401.1" });
      await set("Another-2001");
      await expectState(live, { status: "200" });
      await live.request.click();
    });
  }

  await test.step("ticking the box lets them in whatever the passwords are", async () => {
    await set("Changed once more");
    await live.account.getByRole("button", { name: "Restart IIS", exact: true }).click();
    await expectState(live, { status: "401.1" });
    await toggleAndCommit(live, hands, 1);
    await expectState(live, { pass: "deleted", sync: 1, status: "200" });
  });
});
