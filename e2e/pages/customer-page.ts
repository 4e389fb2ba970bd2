import type { Locator, Page } from "@playwright/test";

/** A customer's own page. */
export class CustomerPage {
  constructor(readonly page: Page) {}

  /** Opened from a list, by the name that leads to it. */
  async openFrom(list: string, name: string): Promise<void> {
    await this.page.goto(list);
    await this.page.getByRole("rowheader").getByRole("link", { name, exact: true }).click();
    await this.page.getByRole("heading", { level: 1, name: new RegExp(`^${name}`) }).waitFor();
  }

  figure(name: string): Locator {
    return this.page.getByRole("list", { name: "The customer in figures" }).getByRole("listitem").filter({ hasText: name });
  }

  card(title: string | RegExp): Locator {
    return this.page.getByRole("group", { name: title });
  }

  get timeline(): Locator {
    return this.page.getByRole("list", { name: "What happened" }).getByRole("listitem");
  }

  /** One kind of what happened: `Notes (1)`. */
  async showKind(kind: string): Promise<void> {
    await this.page.getByRole("navigation", { name: "Which of it" }).getByRole("link", { name: kind }).click();
    await this.page.waitForURL(/[?&]kind=/);
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }
}
