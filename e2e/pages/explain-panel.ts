import type { Locator, Page } from "@playwright/test";

/** The panel that says where a number comes from. */
export class ExplainPanel {
  readonly dialog: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole("dialog");
  }

  get title(): Locator {
    return this.dialog.getByRole("heading", { level: 2 });
  }

  /** The number itself; there once it was counted. */
  get value(): Locator {
    return this.dialog.getByRole("status", { name: "Value" });
  }

  section(title: string): Locator {
    return this.dialog.getByRole("heading", { name: title }).locator("..");
  }

  /** To the list of customers behind the number. */
  get customers(): Locator {
    return this.section("The customers behind it").getByRole("link");
  }

  part(name: string): Locator {
    return this.section("Where each part comes from").getByRole("row", { name });
  }

  async close(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await this.dialog.waitFor({ state: "detached" });
  }
}
