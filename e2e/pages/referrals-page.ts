import type { Locator, Page } from "@playwright/test";

/** What referrals bring: tiles, the funnel and the cards below. */
export class ReferralsPage {
  constructor(
    readonly page: Page,
    private readonly workspace: string,
  ) {}

  async open(search = ""): Promise<void> {
    await this.page.goto(`/${this.workspace}/referrals${search}`);
  }

  card(title: string | RegExp): Locator {
    return this.page.getByRole("group", { name: title });
  }

  /** The number of a tile: a button that explains it. */
  tile(name: string): Locator {
    const label = this.page.getByText(name, { exact: true });
    return this.page.getByRole("main").getByRole("listitem").filter({ has: label }).getByRole("button").first();
  }

  /** A row of the funnel. */
  step(name: string): Locator {
    return this.page.getByRole("row", { name: new RegExp(`^${name}`) });
  }
}
