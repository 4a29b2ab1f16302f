// The console in which adsutil.vbs runs. Rows are those of the facts, section F; outputs are typed in from
// there and from section B.1, to the column.

import AxeBuilder from "@axe-core/playwright";
import type { Locator } from "@playwright/test";
import { expect, IIS4, IIS5, type Live, mouse, tabTo, test, toggleAndCommit, VERSIONS, type Version } from "./page";

const PROMPT = {
  [IIS4.name]: "C:\\WINNT\\System32\\Inetsrv\\AdminSamples>cscript adsutil.vbs ",
  [IIS5.name]: "C:\\Inetpub\\AdminScripts>cscript adsutil.vbs ",
};
const BANNER = {
  [IIS4.name]: "Microsoft(R) Windows NT(TM)",
  [IIS5.name]: "Microsoft Windows 2000 [Version 5.00.2195]",
};
/** Nothing is set at the node: &H80005006, as a number with a sign. */
const NOT_SET = -2147463162;

interface Console {
  region: Locator;
  log: Locator;
  command: Locator;
  equivalent: Locator;
  run(command: string): Promise<void>;
  button(name: string): Locator;
}

async function open(live: Live, version: Version = IIS5): Promise<Console> {
  await live.open(version);
  await live.more.click();
  const region = live.machine.getByRole("region", { name: "Console", exact: true });
  const command = region.getByRole("textbox", { name: "Command", exact: true });
  await expect(command).toBeVisible();
  return {
    region,
    log: region.getByRole("log", { name: "Console output" }),
    command,
    equivalent: region.getByRole("region", { name: "What the last OK did, as commands" }),
    async run(line) {
      await command.fill(line);
      await command.press("Enter");
      await expect(command).toHaveValue("");
    },
    button: (name) => region.getByRole("button", { name, exact: true }),
  };
}

/** The lines of the last command: what was typed, what came, and the exit code. */
async function last({ log }: Console): Promise<string[]> {
  const text = await log.locator("pre").last().evaluate((element) => element.textContent);
  const exit = await log.getByText(/^%ERRORLEVEL% /).last().textContent();
  return [...(text ?? "").replace(/\n$/, "").split("\n"), exit ?? ""];
}

/** Runs a command, and compares what it wrote and its exit code. */
async function answers(found: Console, version: Version, command: string, output: string[], exitCode: number): Promise<void> {
  await found.run(command);
  expect(await last(found), command).toEqual([PROMPT[version.name] + command, ...output, `%ERRORLEVEL% ${exitCode}`]);
}

for (const version of VERSIONS) {
  test(`rows 58, 59, 60, 63, 64 and 65, to the column (${version.name})`, async ({ live }) => {
    const found = await open(live, version);
    await expect(found.log).toContainText(BANNER[version.name] ?? "");
    const not = 'The parameter "AnonymousUserName" is not set at this node.';
    await answers(found, version, "GET w3svc/1/AnonymousUserName", [not], NOT_SET);
    const sync = "AnonymousPasswordSync           : (BOOLEAN) True";
    await answers(found, version, "GET w3svc/AnonymousPasswordSync", [sync], 0);
    await answers(found, version, "DELETE msftpsvc/1/ROOT/ipsecurity", ['deleted property "ipsecurity"'], 0);
    if (version === IIS5) {
      const masked = 'WAMUserPass                     : (STRING) "**********"';
      await answers(found, version, "SET w3svc/WAMUserPass pw", [masked], 0);
      const pooling = "disablesocketpooling            : (BOOLEAN) True";
      await answers(found, version, "SET w3svc/disablesocketpooling true", [pooling], 0);
    }
    await toggleAndCommit(live, mouse(live), 2); // row 5
    const gone = 'The parameter "AnonymousUserPass" is not set at this node.';
    await answers(found, version, "GET w3svc/AnonymousUserPass", [gone], NOT_SET);
  });
}

test("a command that never was, one that is not simulated, and one that lacks its arguments", async ({ live }) => {
  const found = await open(live);
  const unknown = ["Command not recognized: FOO", 'For help, just type "Cscript.exe adsutil.vbs".'];
  await answers(found, IIS5, "FOO w3svc", unknown, 2);
  const left = "Not simulated: APPUNLOAD. This computer runs no applications.";
  await answers(found, IIS5, "APPUNLOAD w3svc/1/root", [left], 2);
  await answers(found, IIS5, "GET", ["Error: Wrong number of Args for the GET command"], 2);
  await found.run("GET w3svc/9/AnonymousUserName");
  const missing = [
    "The path requested could not be found.",
    "ErrNumber: -2147024893 (0x80070003)",
    "Error Trying To GET the Object (GetObject Failed): w3svc/9",
  ];
  expect((await last(found)).slice(1)).toEqual([...missing, "%ERRORLEVEL% -2147024893"]);
});

test("who types the whole line sees it once", async ({ live }) => {
  const found = await open(live);
  await found.run("cscript adsutil.vbs GET w3svc/AnonymousPasswordSync");
  expect((await last(found))[0]).toBe("C:\\Inetpub\\AdminScripts>cscript adsutil.vbs GET w3svc/AnonymousPasswordSync");
  await expect(live.announcer).toHaveText("adsutil.vbs GET: done.");
});

for (const version of VERSIONS) {
  test(`what a command deletes or writes is news in the inspector (${version.name})`, async ({ live }) => {
    const found = await open(live, version);
    await found.button("DELETE w3svc/AnonymousUserPass").click();
    await expect(found.command).toBeFocused();
    await found.command.press("Enter");
    expect((await last(found))[1]).toBe('deleted property "AnonymousUserPass"');
    await expect(live.row("AnonymousUserPass")).toHaveAccessibleName("AnonymousUserPass, deleted");
    await expect(live.data("AnonymousUserPass")).toHaveText("deleted");
    await expect(live.metabase).toContainText("Deleted because adsutil.vbs was told to. adsutil.vbs, SET, DELETE");

    await found.run("SET w3svc/AnonymousPasswordSync 0");
    await expect(live.data("AnonymousPasswordSync")).toHaveText("1 → 0");
    await expect(live.metabase).toContainText("adsutil.vbs SET. adsutil.vbs, SET, DELETE");
    await expect(live.visitor).toContainText("is turned away: 401.1");

    await found.run("SET w3svc/1/AnonymousPasswordSync 1");
    const site = live.records.getByRole("row", { name: /^AnonymousPasswordSync at LM\/W3SVC\/1, / });
    await expect(site).toHaveAccessibleName("AnonymousPasswordSync at LM/W3SVC/1, changed");
    await expect(site.getByRole("gridcell").last()).toHaveText("1");
    await found.run("DELETE w3svc/1/AnonymousPasswordSync");
    await expect(site).toHaveAccessibleName("AnonymousPasswordSync at LM/W3SVC/1, deleted");
    await expect(site.getByRole("gridcell").last()).toHaveText("deleted");
    await live.undo.click();
    await expect(site).toBeHidden();
  });
}

test("Undo, Redo and the other version take the console along", async ({ live }) => {
  const found = await open(live);
  await found.run("GET w3svc/AnonymousPasswordSync");
  await found.run("FIND AnonymousUserPass");
  expect(await last(found)).toContain("Property AnonymousUserPass found at:");
  await live.undo.click();
  await expect(found.log).not.toContainText("FIND");
  await live.undo.click();
  await expect(found.log).not.toContainText("GET");
  await live.redo.click();
  await expect(found.log).toContainText("AnonymousPasswordSync           : (BOOLEAN) True");
  await live.version(IIS4).check();
  await expect(found.log).toContainText(`${PROMPT[IIS4.name]}GET w3svc/AnonymousPasswordSync`);
});

test("the arrows call commands back, Esc empties the line, all by keyboard", async ({ live, page }) => {
  const { keyboard } = page;
  const found = await open(live);
  await tabTo(found.command);
  for (const command of ["GET w3svc/AnonymousPasswordSync", "HELP"]) {
    await keyboard.type(command);
    await keyboard.press("Enter");
  }
  await keyboard.type("half a comm");
  const goes = async (key: string, line: string) => {
    await keyboard.press(key);
    await expect(found.command).toHaveValue(line);
  };
  await goes("ArrowUp", "HELP");
  await goes("ArrowUp", "GET w3svc/AnonymousPasswordSync");
  await goes("ArrowUp", "GET w3svc/AnonymousPasswordSync");
  await goes("ArrowDown", "HELP");
  await goes("ArrowDown", "");
  await keyboard.type("x");
  await goes("Escape", "");
  await expect(found.command).toBeFocused();

  // A command that a button has filled in can be called back as well.
  await tabTo(found.button("ENUM /P w3svc"));
  await keyboard.press("Enter");
  await expect(found.command).toBeFocused();
  await expect(found.command).toHaveValue("ENUM /P w3svc");
  await keyboard.press("Enter");
  await expect(found.log).toContainText("[/w3svc/1]");
  await goes("ArrowUp", "ENUM /P w3svc");
  await goes("Escape", "");

  // With nothing after its name the script tells how it is used.
  await keyboard.press("Enter");
  await expect(found.log).toContainText("      ADSUTIL.VBS <cmd> [<path> [<value>]]");
  expect((await last(found)).at(-1)).toBe("%ERRORLEVEL% 2");
  // The output scrolls by keyboard, too.
  await tabTo(found.log);
});

test("the last OK is told as commands, which do the same", async ({ live, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const found = await open(live);
  await expect(found.equivalent).toContainText("Nothing was written by a dialog yet.");
  await toggleAndCommit(live, mouse(live), 2);
  const lines = found.equivalent.getByRole("listitem").getByRole("code");
  const told = ["cscript adsutil.vbs SET w3svc/AnonymousPasswordSync 1", "cscript adsutil.vbs DELETE w3svc/AnonymousUserPass"];
  await expect(lines).toHaveText(told);
  await found.equivalent.getByRole("button", { name: "Copy" }).click();
  await expect(found.equivalent).toContainText("Copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(told.join("\r\n"));

  await live.undo.click(); // the OK, so that the first commit is the last again
  await expect(lines).toHaveText(["cscript adsutil.vbs SET w3svc/AnonymousPasswordSync 0"]);
  await live.cancel.click();
  for (const line of told) {
    await found.run(line);
  }
  await expect(live.row("AnonymousUserPass")).toHaveAccessibleName("AnonymousUserPass, deleted");
  await expect(live.visitor).toContainText("gets the page: 200");
});

test("a password is not told: a place to type it is", async ({ live, page }) => {
  const found = await open(live);
  await toggleAndCommit(live, mouse(live), 1);
  await live.edit.click();
  await mouse(live).typePassword("hunter2");
  await expect(live.dialog).toBeHidden();
  await expect(found.equivalent).not.toContainText("hunter2");
  await found.button('Put into the console: SET w3svc/AnonymousUserPass "<password>"').click();
  await expect(found.command).toBeFocused();
  await expect(found.command).toHaveValue('SET w3svc/AnonymousUserPass "<password>"');
  await page.keyboard.type("correct horse"); // over the placeholder, which is selected
  await expect(found.command).toHaveValue('SET w3svc/AnonymousUserPass "correct horse"');
});

test("without the clipboard the old way copies", async ({ live, page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
  });
  const found = await open(live);
  await toggleAndCommit(live, mouse(live), 1);
  const copied = page.evaluate(
    () => new Promise((heard) => addEventListener("copy", () => heard(getSelection()?.toString() || (document.activeElement as HTMLTextAreaElement).value), { once: true })),
  );
  await found.equivalent.getByRole("button", { name: "Copy" }).click();
  expect(await copied).toBe("cscript adsutil.vbs SET w3svc/AnonymousPasswordSync 0");
  await expect(found.equivalent).toContainText("Copied.");
});

test("a paste of a million letters is refused, and the page goes on", async ({ live, page }) => {
  const found = await open(live);
  await found.command.focus();
  await page.evaluate(() => document.execCommand("insertText", false, "x".repeat(1_000_000)));
  await found.command.press("Enter");
  await expect(found.command).toHaveValue("");
  await expect(found.log).toContainText("The input line is too long.");
  const lines = await last(found);
  expect(lines.slice(1)).toEqual(["The input line is too long.", "%ERRORLEVEL% 2"]);
  expect(lines[0]?.length).toBeLessThan(2200);
  await answers(found, IIS5, "GET w3svc/AnonymousPasswordSync", ["AnonymousPasswordSync           : (BOOLEAN) True"], 0);
});

test("of many lines the newest are shown, and older ones when asked for", async ({ live }) => {
  const found = await open(live);
  const count = async () => (await found.log.innerText()).split("\n").length;
  for (let time = 0; time < 40; time += 1) await found.run("HELP");
  const older = found.log.getByRole("button", { name: /^[\d,]+ older lines$/ });
  await expect(older).toBeVisible();
  const shown = await count();
  expect(shown).toBeLessThan(650); // 500, and the exit codes with their distance
  await expect(found.log).toHaveAttribute("aria-live", "polite");
  await older.press("Enter");
  await expect(older).toBeHidden();
  expect(await count()).toBeGreaterThan(shown);
  await expect(found.log).toHaveAttribute("aria-live", "off");
  await found.run("HELP");
  await expect(older).toBeVisible();
});

test("the newest line is in sight", async ({ live }) => {
  const found = await open(live);
  await found.run("HELP");
  await found.run("ENUM w3svc");
  const left = await found.log.evaluate((log) => log.scrollHeight - log.clientHeight - log.scrollTop);
  expect(left).toBeLessThan(2);
});

for (const version of VERSIONS) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing to object to in the console (${version.name}, ${colorScheme})`, async ({ live, page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const found = await open(live, version);
      await toggleAndCommit(live, mouse(live), 2);
      await found.run("ENUM w3svc");
      await found.run("SET w3svc/1/AnonymousPasswordSync 0");
      await expect(live.metabase).toContainText("Changed elsewhere");
      const axe = new AxeBuilder({ page }).setLegacyMode().include('[aria-label="Console"]').include('[aria-label="Metabase"]');
      const { violations } = await axe.analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html.slice(0, 160)]))).toEqual([]);
    });
  }
}

for (const width of [320, 1280]) {
  test(`the console scrolls inside at ${width} px`, async ({ live, page }) => {
    await page.setViewportSize({ width, height: 844 });
    const found = await open(live);
    await found.run("ENUM w3svc");
    await found.run(`GET ${"x".repeat(300)}/y`);
    const box = await found.region.evaluate((region) => [region.scrollWidth, region.clientWidth]);
    expect(box[0]).toBeLessThanOrEqual(box[1] ?? 0);
    const inner = await found.log.evaluate((log) => log.scrollWidth > log.clientWidth);
    expect(inner).toBe(true);
  });
}
