// The page as a reader finds it: by role and accessible name. What the stories share is here.

import { expect, test as base, type Locator, type Page } from "@playwright/test";

/** A version of IIS, and the words in which its windows differ. */
export interface Version {
  name: string;
  box: string;
  /** The letter under which the box can be reached with Alt. */
  key: string;
  picker: string;
  /** What ends the text of event 100. */
  eventEnd: string;
  eventWindow: string;
  refusal: string;
}

export const IIS4: Version = {
  name: "IIS 4.0",
  box: "Enable Automatic Password Synchronization",
  key: "e",
  picker: "Select Windows NT User Account",
  eventEnd: "",
  eventWindow: "Event Detail",
  refusal: "401.1 Unauthorized: Logon Failed",
};

export const IIS5: Version = {
  name: "IIS 5.0",
  box: "Allow IIS to control password",
  key: "a",
  picker: "Select User",
  eventEnd:
    " For additional information specific to this message please visit the Microsoft Online Support site located at: http://www.microsoft.com/contentredirect.asp.",
  eventWindow: "Event Properties",
  refusal: "HTTP 401.1 - Unauthorized: Logon Failed",
};

export const VERSIONS = [IIS4, IIS5];

/** What the password field shows for a stored password, whatever its length. */
export const MASK = "**********";

/** The live page. */
export class Live {
  readonly page: Page;
  readonly dialog: Locator;
  readonly username: Locator;
  readonly password: Locator;
  readonly box: Locator;
  readonly browse: Locator;
  readonly ok: Locator;
  readonly cancel: Locator;
  readonly help: Locator;
  readonly edit: Locator;
  readonly picker: Locator;
  readonly confirm: Locator;
  readonly message: Locator;
  readonly preview: Locator;
  readonly metabase: Locator;
  readonly records: Locator;
  readonly visitor: Locator;
  readonly account: Locator;
  readonly request: Locator;
  readonly timeline: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly startOver: Locator;
  readonly steps: Locator;
  readonly square: Locator;
  readonly events: Locator;
  readonly player: Locator;
  readonly announcer: Locator;
  readonly machine: Locator;
  readonly more: Locator;

  constructor(page: Page) {
    this.page = page;
    const button = (within: Page | Locator, name: string) => within.getByRole("button", { name, exact: true });
    const region = (name: string) => page.getByRole("region", { name, exact: true });
    this.dialog = page.getByRole("dialog", { name: "Anonymous User Account" });
    this.username = this.dialog.getByRole("textbox", { name: "Username" });
    this.password = this.dialog.getByRole("textbox", { name: "Password" });
    this.box = this.dialog.getByRole("checkbox");
    this.browse = button(this.dialog, "Browse…");
    this.ok = button(this.dialog, "OK");
    this.cancel = button(this.dialog, "Cancel");
    this.help = button(this.dialog, "Help");
    this.edit = button(page, "Edit… anonymous account");
    this.picker = page.getByRole("dialog", { name: /^Select (User|Windows NT User Account)$/ });
    this.confirm = page.getByRole("dialog", { name: "Confirm Password" });
    this.message = page.getByRole("alertdialog");
    this.preview = region("What OK would do");
    this.metabase = region("Metabase");
    this.records = page.getByRole("grid", { name: "Metabase records" });
    this.visitor = region("Anonymous visitor");
    this.account = region("Windows account");
    this.request = button(page, "Request page");
    this.timeline = region("Timeline");
    this.undo = button(this.timeline, "Undo");
    this.redo = button(this.timeline, "Redo");
    this.startOver = button(this.timeline, "Start over");
    this.steps = this.timeline.getByRole("list", { name: "Steps" }).getByRole("button");
    this.square = region("Where you are");
    this.events = region("Event Viewer");
    this.player = page.getByRole("group", { name: "Player" });
    this.announcer = page.getByRole("main").getByRole("status");
    this.machine = region("More of the machine");
    this.more = button(this.machine, "More of the machine");
  }

  /** Opens the page and waits for its engine, whose controls take the place of the picture. */
  async open(version: Version = IIS5): Promise<void> {
    await this.page.goto("./");
    await expect(this.dialog).toBeVisible();
    if (version !== IIS5) {
      await this.version(version).check();
      await expect(this.box).toHaveAccessibleName(version.box);
    }
  }

  version(version: Version): Locator {
    return this.page.getByRole("radio", { name: version.name });
  }

  /** The row of a property in the inspector, present, just deleted, or an empty slot. */
  row(property: string): Locator {
    return this.records.getByRole("row", { name: new RegExp(`^${property}(,|$)`) });
  }

  data(property: string): Locator {
    return this.row(property).getByRole("gridcell").last();
  }

  /** What is said of one record in "What OK would do". */
  line(property: string): Locator {
    return this.preview.getByRole("listitem").filter({ hasText: `${property}:` });
  }

  step(number: number): Locator {
    return this.timeline.getByRole("button", { name: new RegExp(`^Step ${number}:`) });
  }

  option(name: string): Locator {
    return this.picker.getByRole("option", { name });
  }
}

/** A key of the player. */
export const key = (live: Live, name: string) => live.player.getByRole("button", { name, exact: true });

/** Goes on without an answer, where the player waits for one. The focus stays where it is. */
export async function skip(live: Live): Promise<void> {
  for (const button of await key(live, "Just show me").all()) await button.dispatchEvent("click");
}

/** Lets the time pass until the player has come to its end. */
export async function playOut(live: Live): Promise<void> {
  const done = key(live, "Done");
  for (let beat = 0; beat < 60 && !(await done.isVisible()); beat += 1) {
    await skip(live);
    await live.page.clock.runFor(5_000);
  }
  await expect(done).toBeVisible();
}

/** What the metabase, the dialog and the visitor have to say after a step. */
export interface Expected {
  /** AnonymousUserPass: its data, "deleted", or "slot" for the place that it has left. */
  pass?: "stored" | "deleted" | "slot" | "empty";
  sync?: 0 | 1;
  /** The password field, where the dialog is open. */
  field?: "asterisks" | "asterisks, greyed" | "blank" | "blank, greyed";
  status?: "200" | "401.1";
  /** The cell of the square with "you are here". */
  here?: RegExp;
}

export async function expectState(live: Live, expected: Expected): Promise<void> {
  const { pass, sync, field, status, here } = expected;
  if (pass === "stored") {
    await expect(live.row("AnonymousUserPass")).toHaveAccessibleName("AnonymousUserPass");
    await expect(live.data("AnonymousUserPass")).toContainText(MASK);
  } else if (pass === "empty") {
    await expect(live.row("AnonymousUserPass")).toHaveAccessibleName("AnonymousUserPass");
    await expect(live.data("AnonymousUserPass")).not.toContainText("*");
  } else if (pass === "deleted") {
    await expect(live.row("AnonymousUserPass")).toHaveAccessibleName("AnonymousUserPass, deleted");
    await expect(live.data("AnonymousUserPass")).toHaveText("deleted");
  } else if (pass === "slot") {
    await expect(live.row("AnonymousUserPass")).toHaveAccessibleName(/^AnonymousUserPass, deleted at step \d+$/);
    await expect(live.data("AnonymousUserPass")).toContainText(/deleted at step \d+/);
  }
  if (sync !== undefined) {
    // A change is shown with what was there before: "1 → 0".
    await expect(live.data("AnonymousPasswordSync")).toHaveText(new RegExp(`^(\\d → )?${sync}$`));
  }
  if (field !== undefined) {
    await expect(live.password).toHaveValue(field.startsWith("blank") ? "" : MASK);
    await expect(live.password).toBeEnabled({ enabled: !field.endsWith("greyed") });
  }
  if (status !== undefined) {
    await expect(live.visitor).toContainText(status === "200" ? "gets the page: 200" : "is turned away: 401.1");
  }
  if (here !== undefined) {
    await expect(live.square.getByRole("cell", { name: /you are here/ })).toHaveText(here);
  }
}

/** What a reader does in the dialog, whatever with. */
export interface Hands {
  readonly with: string;
  /** Clears the box, or ticks it. */
  toggle(): Promise<void>;
  ok(): Promise<void>;
  edit(): Promise<void>;
  /** Browse… to an account, OK. */
  browseTo(account: string): Promise<void>;
  request(): Promise<void>;
  /** Types into the password field, presses OK, and types the same to confirm. */
  typePassword(text: string): Promise<void>;
  press(button: Locator): Promise<void>;
}

export const mouse = (live: Live): Hands => ({
  with: "mouse",
  toggle: () => live.box.click(),
  ok: () => live.ok.click(),
  edit: () => live.edit.click(),
  async browseTo(account) {
    await live.browse.click();
    await live.option(account).click();
    await live.picker.getByRole("button", { name: "OK", exact: true }).click();
  },
  request: () => live.request.click(),
  async typePassword(text) {
    await live.password.fill(text);
    await live.ok.click();
    await live.confirm.getByRole("textbox", { name: "Confirm password" }).fill(text);
    await live.confirm.getByRole("button", { name: "OK", exact: true }).click();
  },
  press: (button) => button.click(),
});

/** Nothing but keys. The focus is where the last of them left it. */
export const keyboard = (live: Live): Hands => {
  const { keyboard } = live.page;
  return {
    with: "keyboard",
    async toggle() {
      await tabTo(live.box);
      await keyboard.press("Space");
    },
    async ok() {
      await expect(live.dialog).toBeVisible();
      await keyboard.press("Enter"); // the default button, wherever in the dialog the focus is
    },
    async edit() {
      await expect(live.edit).toBeFocused(); // by itself, after OK
      await keyboard.press("Enter");
      await expect(live.username).toBeFocused();
    },
    async browseTo(account) {
      await keyboard.press("Alt+r");
      await expect(live.picker.getByRole("listbox")).toBeFocused();
      const count = await live.picker.getByRole("option").count();
      await keyboard.press("Home");
      for (let row = 0; row < count; row += 1) {
        const chosen = live.picker.getByRole("option", { selected: true });
        if ((await chosen.getAttribute("aria-label")) === account) break;
        await keyboard.press("ArrowDown");
      }
      await expect(live.picker.getByRole("option", { selected: true })).toHaveAccessibleName(account);
      await keyboard.press("Enter");
      await expect(live.browse).toBeFocused();
    },
    async request() {
      await tabTo(live.request);
      await keyboard.press("Enter");
    },
    async typePassword(text) {
      await keyboard.press("Alt+p");
      await expect(live.password).toBeFocused();
      await keyboard.type(text);
      await keyboard.press("Enter");
      await expect(live.confirm.getByRole("textbox", { name: "Confirm password" })).toBeFocused();
      await keyboard.type(text);
      await keyboard.press("Enter");
    },
    async press(button) {
      await tabTo(button);
      await keyboard.press("Enter");
    },
  };
};

export const HANDS = [mouse, keyboard];

/** Presses Tab, or Shift+Tab where the target comes before the focus, until the focus is there. */
export async function tabTo(target: Locator, most = 60): Promise<void> {
  const way = (element: Element) => {
    const focused = document.activeElement;
    if (focused === element) return "there";
    const before = focused !== null && (focused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) > 0;
    return before ? "Shift+Tab" : "Tab";
  };
  for (let presses = 0; presses < most; presses += 1) {
    const key = await target.evaluate(way);
    if (key === "there") break;
    await target.page().keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

/** As many commits: the box cleared, ticked, cleared … */
export async function toggleAndCommit(live: Live, hands: Hands, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    if (!(await live.dialog.isVisible())) await hands.edit();
    await hands.toggle();
    await hands.ok();
    await expect(live.dialog).toBeHidden();
  }
}

/** Everything that a page complains about: errors, warnings, violations of the policy. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(String(error)));
  return heard;
}

/** A test of the page that works: whatever is done in it, the page keeps quiet. */
export const test = base.extend<{ live: Live }>({
  live: async ({ page }, use) => {
    const heard = complaints(page);
    await use(new Live(page));
    expect(heard, "the page writes nothing to the console").toEqual([]);
  },
});

export { expect };
