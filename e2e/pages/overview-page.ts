import type { Locator, Page } from "@playwright/test";
import { ExplainPanel } from "./explain-panel";

export class OverviewPage {
  readonly panel: ExplainPanel;

  constructor(
    readonly page: Page,
    private readonly workspace: string,
  ) {
    this.panel = new ExplainPanel(page);
  }

  async open(search = ""): Promise<void> {
    await this.page.goto(`/${this.workspace}/overview${search}`);
  }

  tile(name: string): Locator {
    const label = this.page.getByText(name, { exact: true });
    return this.page.getByRole("main").getByRole("listitem").filter({ has: label });
  }

  /** The number of a tile: the first of its buttons, which explain it, the value before and the one to plan on. */
  number(name: string): Locator {
    return this.tile(name).getByRole("button").first();
  }

  get range(): Locator {
    return this.page.getByRole("button", { name: /^Months shown/ });
  }

  async choose(preset: string): Promise<void> {
    await this.range.click();
    await this.page.getByRole("link", { name: preset }).click();
  }

  card(title: string | RegExp): Locator {
    return this.page.getByRole("group", { name: title });
  }
}
