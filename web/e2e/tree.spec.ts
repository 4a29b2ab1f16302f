// The whole article by the accessibility tree alone: what assistive technology is told is all that is read,
// and what it can do (focus, and a key) is all that is done. No selector, no text of the document.

import type { CDPSession } from "@playwright/test";
import { expect, test, VERSIONS } from "./page";

interface Value {
  value?: unknown;
}

/** A node as Chromium tells it to assistive technology. */
interface Node {
  nodeId: string;
  parentId?: string;
  childIds?: string[];
  ignored: boolean;
  role?: Value;
  name?: Value;
  value?: Value;
  properties?: { name: string; value: Value }[];
  backendDOMNodeId?: number;
}

/** A reader who has the accessibility tree and a keyboard, and nothing else. */
class Reader {
  constructor(
    readonly tools: CDPSession,
    readonly press: (key: string) => Promise<void>,
  ) {}

  async tree(): Promise<Map<string, Node>> {
    const { nodes } = (await this.tools.send("Accessibility.getFullAXTree")) as { nodes: Node[] };
    return new Map(nodes.map((node) => [node.nodeId, node]));
  }

  /** All nodes of a role, with a name where one is given, inside of a name or a role where one is given. */
  async all(role: string, name?: string | RegExp, inside?: string): Promise<Node[]> {
    const tree = await this.tree();
    const named = (node: Node) => {
      const own = String(node.name?.value ?? "");
      return name === undefined || (typeof name === "string" ? own === name : name.test(own));
    };
    const within = (node: Node) => {
      for (let above = tree.get(node.parentId ?? ""); above; above = tree.get(above.parentId ?? "")) {
        if (above.name?.value === inside || above.role?.value === inside) return true;
      }
      return inside === undefined;
    };
    return [...tree.values()].filter((node) => !node.ignored && node.role?.value === role && named(node) && within(node));
  }

  async one(role: string, name?: string | RegExp, inside?: string): Promise<Node> {
    let found: Node[] = [];
    await expect(async () => {
      found = await this.all(role, name, inside);
      expect(found.map((node) => node.name?.value), `${role} ${name} in ${inside}`).toHaveLength(1);
    }).toPass({ timeout: 5000 });
    return found[0] as Node;
  }

  /** Goes to a control as a screen reader does, and presses a key there. */
  async act(key: string, role: string, name: string | RegExp, inside?: string): Promise<void> {
    const node = await this.one(role, name, inside);
    await this.tools.send("DOM.focus", { backendNodeId: node.backendDOMNodeId });
    await this.press(key);
  }

  async is(state: string, role: string, name: string | RegExp, inside?: string): Promise<unknown> {
    const node = await this.one(role, name, inside);
    return node.properties?.find((property) => property.name === state)?.value.value;
  }

  /** The words below a node, in order. */
  async words(role: string, name?: string | RegExp, inside?: string): Promise<string> {
    const root = await this.one(role, name, inside);
    const tree = await this.tree();
    const read = (id: string): string => {
      const node = tree.get(id);
      if (node?.role?.value === "StaticText") return String(node.name?.value ?? "");
      return (node?.childIds ?? []).map(read).filter(Boolean).join(" ");
    };
    return read(root.nodeId);
  }
}

for (const version of VERSIONS) {
  test(`Q259353 by the accessibility tree alone (${version.name})`, async ({ live, page }) => {
    await live.open();
    const tools = await page.context().newCDPSession(page);
    await tools.send("Accessibility.enable");
    const reader = new Reader(tools, (key) => page.keyboard.press(key));
    const dialog = "Anonymous User Account";
    const hear = async (expected: RegExp) => {
      await expect(async () => expect(await reader.words("status", undefined, "main")).toMatch(expected)).toPass({ timeout: 5000 });
    };

    if (version.name === "IIS 4.0") await reader.act("Space", "radio", "IIS 4.0");
    const box = async () => [
      await reader.is("checked", "checkbox", version.box, dialog),
      String((await reader.one("textbox", "Password", dialog)).value?.value ?? ""),
    ];
    const ok = () => reader.act("Enter", "button", "OK", dialog);
    const edit = () => reader.act("Enter", "button", "Edit… anonymous account");

    expect(await box(), "M1").toEqual(["true", "**********"]);
    await reader.act("Space", "checkbox", version.box, dialog);
    expect(await box(), "M2").toEqual(["false", "**********"]);
    await ok();
    await hear(/AnonymousPasswordSync 1 to 0/);
    await reader.one("row", "AnonymousUserPass");

    await edit();
    await reader.act("Space", "checkbox", version.box, dialog);
    expect(await reader.words("region", "What OK would do")).toContain("will be deleted");
    await ok();
    await hear(/AnonymousPasswordSync 0 to 1.*AnonymousUserPass deleted/);
    await reader.one("row", "AnonymousUserPass, deleted");
    expect(await reader.words("region", "Anonymous visitor"), "nobody noticed").toContain("200");

    await edit();
    await reader.act("Space", "checkbox", version.box, dialog);
    expect(await box(), "M4").toEqual(["false", ""]);
    await ok();
    expect(await reader.words("region", "Anonymous visitor"), "C1").toContain("401.1");
    await reader.act("Enter", "button", "Request page");
    await hear(/401\.1/);
    expect(await reader.words("region", "Event Viewer"), "S3").toContain("Logon failure: unknown user name or bad password");

    // The way out, without the password: the box again.
    await edit();
    await reader.act("Space", "checkbox", version.box, dialog);
    await ok();
    expect(await reader.words("region", "Anonymous visitor")).toContain("200");
  });
}
