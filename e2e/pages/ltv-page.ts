import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { ExplainPanel } from "./explain-panel";

export class LtvPage {
  readonly panel: ExplainPanel;

  constructor(
    readonly page: Page,
    private readonly workspace: string,
  ) {
    this.panel = new ExplainPanel(page);
  }

  async open(search = ""): Promise<void> {
    await this.page.goto(`/${this.workspace}/ltv${search}`);
  }

  card(title: string | RegExp): Locator {
    return this.page.getByRole("group", { name: title });
  }

  get number(): Locator {
    return this.card("LTV per account").getByRole("button").first();
  }

  method(name: string): Locator {
    return this.page.getByRole("navigation", { name: "Method" }).getByRole("link", { name });
  }

  tab(name: string): Locator {
    return this.page.getByRole("tab", { name });
  }

  row(name: string): Locator {
    return this.rowOf("LTV by group", name);
  }

  rowOf(card: string | RegExp, name: string): Locator {
    return this.card(card).getByRole("row").filter({ has: this.page.getByRole("rowheader", { name, exact: true }) });
  }

  /** Names of the groups in the order they stand in. */
  get groups(): Locator {
    return this.card("LTV by group").getByRole("tabpanel").getByRole("rowheader");
  }

  /** What a button of a number says, without what only a screen reader hears. */
  async read(number: Locator): Promise<string> {
    return (await number.innerText()).replace(/\s*,\s*explain$/, "");
  }

  async file(card: string | RegExp): Promise<string[]> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.card(card).getByRole("button", { name: "CSV" }).first().click()]);
    return (await readFile(await download.path(), "utf8")).trimEnd().split("\r\n");
  }
}
