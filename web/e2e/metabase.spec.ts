// The inspector: the pinned records, and the whole tree one click behind them.

import { expect, test } from "./page";

test("the grid shows the article's records as MetaEdit does", async ({ live }) => {
  await live.open();
  await expect(live.records.getByRole("columnheader")).toHaveText(["Id", "Name", "Attributes", "UT", "DT", "Data"]);
  const cells = (property: string) => live.row(property).locator("> *");
  await expect(cells("AnonymousUserName")).toHaveText(["6020", "AnonymousUserName", "I", "FILE", "STRING", "IUSR_WEB01"]);
  await expect(cells("AnonymousUserPass")).toHaveText(["6021", "AnonymousUserPass", "I S", "FILE", "STRING", /^\*{10}/]);
  await expect(cells("AnonymousPasswordSync")).toHaveText(["6022", "AnonymousPasswordSync", "I", "FILE", "DWORD", "1"]);
});

test("the whole tree is one click behind, and has the keys of a tree", async ({ live, page }) => {
  const { keyboard } = page;
  const tree = page.getByRole("tree", { name: "Metabase keys" });
  const item = (name: string) => tree.getByRole("treeitem", { name, exact: true });
  const toggle = live.metabase.getByRole("button", { name: "Whole tree" });
  const goes = async (key: string, name: string) => {
    await keyboard.press(key);
    await expect(item(name).and(tree.getByRole("treeitem", { selected: true })).and(page.locator(":focus"))).toBeVisible();
  };
  await live.open();
  await expect(tree).toBeHidden();
  await toggle.press("Enter");
  await expect(toggle).toBeFocused();
  await expect(toggle).toHaveAttribute("aria-expanded", "true");

  await tree.getByRole("treeitem", { selected: true }).focus();
  await goes("Home", "LM");
  await goes("ArrowDown", "MimeMap");
  await expect(live.records.getByRole("row", { name: "MimeMap at LM/MimeMap" })).toBeVisible();
  await expect(live.row("AnonymousUserPass").first(), "the article's records stay pinned").toBeVisible();
  await goes("ArrowDown", "MSFTPSVC");
  await expect(item("MSFTPSVC")).toHaveAttribute("aria-expanded", "false");
  await goes("ArrowRight", "MSFTPSVC");
  await expect(item("MSFTPSVC")).toHaveAttribute("aria-expanded", "true");
  await goes("ArrowRight", "1");
  await goes("ArrowLeft", "1"); // closes
  await goes("ArrowLeft", "MSFTPSVC"); // to the parent
  await goes("ArrowLeft", "MSFTPSVC");
  await expect(item("MSFTPSVC")).toHaveAttribute("aria-expanded", "false");
  await goes("ArrowUp", "MimeMap");
  await goes("ArrowUp", "LM");

  await toggle.press("Enter");
  await expect(tree).toBeHidden();
});
