import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { ExplainPanel } from "./explain-panel";

/** CAC, payback, the sheet of spend and the churn reasons: pages of cards whose numbers explain themselves. */
export class AcquisitionPage {
  readonly panel: ExplainPanel;

  constructor(
    readonly page: Page,
    private readonly workspace: string,
    private readonly name: "cac" | "payback" | "cac/spend" | "churn" | "churn/reasons",
  ) {
    this.panel = new ExplainPanel(page);
  }

  async open(search = ""): Promise<void> {
    await this.page.goto(`/${this.workspace}/${this.name}${search}`);
  }

  card(title: string | RegExp): Locator {
    return this.page.getByRole("group", { name: title });
  }

  /** The number of a tile: a button that explains it. */
  tile(name: string): Locator {
    const label = this.page.getByText(name, { exact: true });
    return this.page.getByRole("main").getByRole("listitem").filter({ has: label }).getByRole("button").first();
  }

  row(card: string | RegExp, name: string): Locator {
    return this.card(card).getByRole("row", { name: new RegExp(`^${name}`) });
  }

  /** A cell of the sheet of spend. */
  cell(channel: string, month: string): Locator {
    return this.page.getByRole("textbox", { name: `${channel}, ${month}` });
  }

  /** Leaves the cell, and waits until what it holds is stored. */
  async type(channel: string, month: string, amount: string): Promise<void> {
    const stored = this.page.waitForResponse((response) => response.url().includes("spend.put"));
    await this.cell(channel, month).fill(amount);
    await this.cell(channel, month).press("Enter");
    await stored;
  }

  /** The lines of the file of a card, without what marks its encoding. */
  async file(card: string | RegExp): Promise<string[]> {
    const csv = { name: "CSV", exact: true };
    // Made on the page, or by the server.
    const save = this.card(card).getByRole("button", csv).or(this.card(card).getByRole("link", csv));
    const [download] = await Promise.all([this.page.waitForEvent("download"), save.click()]);
    return (await readFile(await download.path(), "utf8")).replace("\ufeff", "").trimEnd().split("\r\n");
  }
}

/** As it is read: without what only a screen reader hears. */
export const figureOf = async (number: Locator): Promise<string> => (await number.innerText()).replace(/\s*,\s*explain$/, "");
