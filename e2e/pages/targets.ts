import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * What axe finds too small to touch once every figure that opens something is one digit: whether a target is wide enough is
 * not to depend on what a workspace has sold. The page is not itself afterwards.
 */
export async function smallTargets(page: Page) {
  await page
    .getByRole("main")
    .locator("button, a")
    .evaluateAll((targets) => {
      for (const target of targets) {
        const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
        const texts: Node[] = [];
        while (walker.nextNode()) if (!walker.currentNode.parentElement?.closest(".sr-only")) texts.push(walker.currentNode);
        if (texts.some(({ textContent }) => /\d/.test(textContent ?? ""))) for (const [index, text] of texts.entries()) text.textContent = index === 0 ? "1" : "";
      }
    });
  return (await new AxeBuilder({ page }).withRules(["target-size"]).analyze()).violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
}
