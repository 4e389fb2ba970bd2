import type { Locator, Page } from "@playwright/test";

export class CustomersPage {
  constructor(
    readonly page: Page,
    private readonly workspace = "",
  ) {}

  async open(search = ""): Promise<void> {
    await this.page.goto(`/${this.workspace}/customers${search}`);
  }

  tab(name: string): Locator {
    return this.page.getByRole("navigation", { name: "Lists" }).getByRole("link", { name });
  }

  get search(): Locator {
    return this.page.getByRole("searchbox", { name: "Search customers" });
  }

  /** By the labels of the form; what is not named stays. Of a list its values are ticked, and no others. */
  async filter(fields: Record<string, string | string[]>): Promise<void> {
    await this.page.getByRole("button", { name: "Filters", exact: true }).click();
    for (const [label, value] of Object.entries(fields)) {
      if (Array.isArray(value)) {
        await this.tick(label, value);
        continue;
      }
      const field = this.page.getByLabel(label, { exact: true });
      if (/ (from|up to)/.test(label)) await field.fill(value);
      else await field.selectOption({ label: value });
    }
    await this.page.getByRole("button", { name: "Apply filters" }).click();
  }

  private async tick(label: string, values: string[]): Promise<void> {
    const field = this.page.getByRole("group", { name: label, exact: true });
    await field.locator("summary").click();
    for (const box of await field.getByRole("checkbox").all()) await box.uncheck();
    for (const value of values) await field.getByRole("checkbox", { name: value, exact: true }).check();
  }

  get chips(): Locator {
    return this.page.getByRole("list", { name: "Filters in use" }).getByRole("listitem");
  }

  get columns(): Locator {
    return this.page.getByRole("button", { name: "Columns", exact: true });
  }

  /** What a column says on this page, by what stands over it. */
  async column(name: string): Promise<string[]> {
    const heads = (await this.page.getByRole("columnheader").allInnerTexts()).map((head) => head.replace(/ [↑↓]$/, ""));
    return this.page.getByRole("main").locator(`tbody tr > :nth-child(${heads.indexOf(name) + 1})`).allInnerTexts();
  }

  get next(): Locator {
    return this.page.getByRole("link", { name: "Next" });
  }

  get previous(): Locator {
    return this.page.getByRole("link", { name: "Back", exact: true });
  }

  /** Who is on this page of the list. */
  async names(): Promise<string[]> {
    return (await this.rows.allInnerTexts()).map((text) => text.split("\n")[0] ?? "");
  }

  get count(): Locator {
    return this.page.getByRole("main").getByText(/^[\d,]+ customers? · /);
  }

  /** What the list adds up to: `144 customers · 301 customer-months · MRR at the end of the month €48,210`. */
  async totals(): Promise<{ customers: number; rows: number; amount: number }> {
    const words = (await this.count.innerText()).split(" · ");
    const [customers = 0, ...others] = words.map((part) => Number(/[\d,]+/.exec(part)?.[0].replaceAll(",", "")) * (part.includes("−") ? -1 : 1));
    const amount = others.pop() ?? 0;
    return { customers, rows: others[0] ?? customers, amount };
  }

  get rows(): Locator {
    return this.page.getByRole("main").getByRole("rowheader");
  }

  async file(): Promise<string> {
    const started = this.page.waitForEvent("download");
    await this.page.getByRole("link", { name: "Save as CSV" }).click();
    const stream = await (await started).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString("utf8");
  }
}
