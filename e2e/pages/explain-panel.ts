import type { Locator, Page } from "@playwright/test";

/** The panel that says where a number comes from. */
export class ExplainPanel {
  readonly dialog: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole("dialog");
  }

  get title(): Locator {
    return this.dialog.getByRole("heading", { level: 2 });
  }

  /** The number itself; there once it was counted. */
  get value(): Locator {
    return this.dialog.getByRole("status", { name: "Value" });
  }

  section(title: string): Locator {
    return this.dialog.getByRole("heading", { name: title }).locator("..");
  }

  /** To the list of customers behind the number. */
  get customers(): Locator {
    return this.section("The customers behind it").getByRole("link");
  }

  part(name: string): Locator {
    return this.section("Where each part comes from").getByRole("row", { name });
  }

  /** Each part of the formula: what it is, and the list it was counted on. */
  async parts(): Promise<{ name: string; text: string; explained: boolean; href: string | null }[]> {
    const rows = await this.dialog.getByRole("table", { name: "Where each part comes from" }).getByRole("row").all();
    return Promise.all(
      rows.map(async (row) => {
        const [value, link] = [row.getByRole("cell").first(), row.getByRole("link")];
        const [name, text] = [await row.getByRole("rowheader").innerText(), await value.innerText()];
        return { name, text: text.replace(/\s*,\s*explain$/, "").trim(), explained: (await value.getByRole("button").count()) > 0, href: (await link.count()) > 0 ? await link.getAttribute("href") : null };
      }),
    );
  }

  /** Saves what the panel says as a file. */
  async save(): Promise<void> {
    await this.section("Take it along").getByRole("button", { name: "Save as CSV" }).click();
  }

  async close(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await this.dialog.waitFor({ state: "detached" });
  }
}
