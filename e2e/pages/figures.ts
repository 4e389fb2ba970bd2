import { expect, type Locator, type Page } from "@playwright/test";
import { ExplainPanel } from "./explain-panel";
import { savedBy } from "./saved";

/** As it is read: without what only a screen reader hears. */
export const spoken = (text: string): string => text.replace(/\s*,\s*explain$/, "").trim();

/** A number as it stands at the top of a page, and in the file of its key figures. */
export type Figure = { name: string; number: Locator; raw: string };

/** The key figures of a page of numbers. */
export class FiguresPage {
  readonly panel: ExplainPanel;

  constructor(
    readonly page: Page,
    private readonly address: string,
    /** Where the numbers stand: of each item the first button is its number. */
    private readonly items: (page: Page) => Locator,
  ) {
    this.panel = new ExplainPanel(page);
  }

  async open(): Promise<void> {
    await this.page.goto(this.address);
    await this.items(this.page).first().waitFor();
  }

  /** All of them: as many as the file has rows. */
  async figures(): Promise<Figure[]> {
    const items = this.items(this.page);
    const [, ...rows] = await savedBy(this.page, async () => {
      await this.page.getByRole("button", { name: "Export" }).click();
      await this.page.getByRole("button", { name: "Key figures" }).click();
    });
    await expect(items).toHaveCount(rows.length);
    return rows.map(([name = "", raw = ""], index) => ({ name, raw, number: items.nth(index).locator("p > button").first() }));
  }
}

/** Whether a written number (`€6.79 M`, `2.6 %`, `4.6×`, `–`) is this one of a file, as exactly as it is written. */
export function isWritten(text: string, raw: string): boolean {
  if (/^[–-]?$/.test(text)) return raw === "";
  const [, digits = "", decimals = ""] = /([\d,]+)(?:\.(\d+))?/.exec(text) ?? [];
  const scale = (/M$/.test(text) ? 1e6 : 1) * (/(%|pt)$/.test(text) ? 0.01 : 1);
  const value = Number(`${digits.replaceAll(",", "")}.${decimals}`) * scale * (/[−-]/.test(text) ? -1 : 1);
  // What is rounded lies at most half a step of its last digit off.
  return raw !== "" && Math.abs(value - Number(raw)) <= (0.5001 * scale) / 10 ** decimals.length;
}
