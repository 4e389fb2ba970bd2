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
    return this.card("LTV by group").getByRole("row").filter({ has: this.page.getByRole("rowheader", { name, exact: true }) });
  }
}
