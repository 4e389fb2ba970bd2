import type { Locator, Page } from "@playwright/test";

/** A segment while it is built, and the list of saved ones; in English. */
export class SegmentsPage {
  constructor(
    readonly page: Page,
    private readonly workspace: string,
  ) {}

  async openList(): Promise<void> {
    await this.page.goto(`/${this.workspace}/segments`);
  }

  async openNew(rule?: object): Promise<void> {
    await this.page.goto(`/${this.workspace}/segments/new${rule ? `?rule=${encodeURIComponent(JSON.stringify(rule))}` : ""}`);
    await this.count.waitFor();
  }

  /** The number of customers, once it is counted. */
  get count(): Locator {
    return this.page.getByRole("group", { name: "In this segment now" }).locator("[aria-busy=false] output");
  }

  get words(): Locator {
    return this.page.getByRole("note", { name: "In plain words" });
  }

  get title(): Locator {
    return this.page.getByRole("heading", { level: 1 });
  }

  get addRule(): Locator {
    return this.page.getByRole("button", { name: "Add a rule to the group" }).last();
  }

  /** By mouse: another rule, its field, and its comparison where another than the first is meant. */
  async add(field: string, comparison?: string): Promise<Locator> {
    await this.addRule.click();
    await this.page.getByRole("combobox", { name: "Choose a field" }).fill(field);
    await this.page.getByRole("option", { name: field, exact: true }).click();
    const rule = this.rule(field);
    if (comparison) await rule.getByLabel("Comparison").selectOption({ label: comparison });
    return rule;
  }

  rule(field: string): Locator {
    return this.page.getByRole("group", { name: field, exact: true }).last();
  }

  /** From the values that customers have. */
  async choose(rule: Locator, value: string): Promise<void> {
    await rule.getByRole("button", { name: /^(Choose a? ?values?|Values: )/ }).click();
    await this.page.getByRole("option", { name: new RegExp(`^✓?\\s*${value}`) }).click();
  }

  async save(name: string): Promise<void> {
    await this.page.getByRole("button", { name: "Save segment" }).click();
    await this.page.getByRole("dialog").getByLabel("Name").fill(name);
    await this.page.getByRole("dialog").getByRole("button", { name: "Save segment" }).click();
    await this.page.waitForURL(/\/segments\/[0-9a-f-]{36}$/);
  }

  row(name: string): Locator {
    return this.page.getByRole("row").filter({ has: this.page.getByRole("link", { name, exact: true }) });
  }
}
