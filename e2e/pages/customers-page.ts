import type { Locator, Page } from "@playwright/test";

export class CustomersPage {
  constructor(readonly page: Page) {}

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
