import type { Locator, Page } from "@playwright/test";

export class CustomersPage {
  constructor(readonly page: Page) {}

  get count(): Locator {
    return this.page.getByRole("main").getByText(/^[\d,]+ customers? · /);
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
