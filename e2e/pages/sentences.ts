import { expect, type Locator, type Page } from "@playwright/test";
import { ExplainPanel } from "./explain-panel";
import { isWritten, spoken } from "./figures";
import { savedBy } from "./saved";

/** Numbers inside titles and sentences of the cards. */
export const sentences = (page: Page) => page.getByRole("main").locator("h2, p, li > p").getByRole("button", { name: /, explain$/ });

/** Each number of a text with its unit, as it is written: a sentence that is one link has several. */
const numbersIn = (text: string) => [...text.matchAll(/\d[\d,]*(?:\.\d+)?(?:\s?(?:%|pt|M|×))?/g)].map(([written]) => written);

/** Without its sign, since what fell by 300 changed by −300; two numbers of a sentence may be told as their share. */
function isTold(text: string, raw: string): boolean {
  const numbers = numbersIn(text);
  const [part, whole] = numbers.map(Number);
  const size = raw.replace(/^-/, "");
  return numbers.some((number) => isWritten(number, size)) || (part !== undefined && whole !== undefined && Math.abs(part / whole - Number(raw)) < 1e-9);
}

/** Each says what its panel and the panel’s file say; answers how many there were. */
export async function explainedAll(page: Page, numbers: Locator): Promise<number> {
  const panel = new ExplainPanel(page);
  let told = 0;
  for (const number of await numbers.all()) {
    const text = spoken(await number.innerText());
    // "unchanged", or the name of what a card is about.
    if (numbersIn(text).length === 0) continue;
    await number.click();
    await expect(panel.value, text).toBeVisible();
    const [, own] = await savedBy(page, () => panel.save());
    expect(isTold(text, own?.[1] ?? ""), `“${text}” is explained as ${own?.join(": ")}`).toBe(true);
    await panel.close();
    told += 1;
  }
  return told;
}
