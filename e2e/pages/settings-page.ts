import type { Locator, Page } from "@playwright/test";

export class SettingsPage {
  constructor(
    readonly page: Page,
    private readonly workspace: string,
  ) {}

  async open(): Promise<void> {
    await this.page.goto(`/${this.workspace}/settings`);
  }

  get breakdowns(): Locator {
    return this.page.getByRole("group", { name: /^(Break numbers down by|Ventiler les chiffres par)$/ });
  }

  attribute(name: string): Locator {
    return this.breakdowns.getByRole("checkbox", { name });
  }

  async breakDownBy(...names: string[]): Promise<void> {
    for (const name of names) await this.attribute(name).check();
    await this.breakdowns.getByRole("button", { name: "Break down by these" }).click();
  }
}
