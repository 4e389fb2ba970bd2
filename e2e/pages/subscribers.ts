import type { Page } from "@playwright/test";
import { ImportsPage } from "./imports";
import { createWorkspace, signUp, somebody } from "./people";

const plans = [
  { plan: "Starter", amount: "30.00" },
  { plan: "Team", amount: "120.00" },
  { plan: "Scale", amount: "480.00" },
] as const;
const channels = ["Organic", "Paid search", "Referral", "Content"] as const;
const reasons = ["Too expensive", "Missing feature"] as const;

const firstMonth = Date.UTC(2025, 10, 1);
const day = (months: number, dayOfMonth: number) => {
  const start = new Date(firstMonth);
  return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, dayOfMonth)).toISOString().slice(0, 10);
};

/**
 * 144 customers, twelve new ones a month for a year up to 31 October 2026; each fifth leaves on the 15th of the third
 * month after it came, those of the last three months not before the data ends.
 */
function subscribersCsv(): string {
  const rows = Array.from({ length: 144 }, (_, index) => {
    const month = Math.floor(index / 12);
    const { plan, amount } = plans[index % 3] ?? plans[0];
    const leaves = index % 5 === 4 && month + 3 < 12;
    return [
      `S-${String(index + 1).padStart(3, "0")}`,
      `Company ${index + 1}`,
      plan,
      amount,
      "EUR",
      "month",
      day(month, 1 + (index % 12)),
      leaves ? day(month + 3, 15) : "",
      leaves ? (reasons[index % 2] ?? "") : "",
      channels[index % 4] ?? "",
      index % 2 === 0 ? "Retail" : "Health",
      index % 3 === 0 ? "no" : "yes",
    ].join(",");
  });
  return ["Customer ID,Name,Plan,Amount,Currency,Billing interval,Start date,End date,Churn reason,Channel,Industry,Onboarded", ...rows].join("\n");
}

/** Who is still there: of the first nine months' 108 each fifth has left, 21 of 144. */
export const subscribers = { customers: 123 } as const;

/** A workspace of its own with these customers in it; answers its slug. */
export async function workspaceWithSubscribers(page: Page): Promise<string> {
  await signUp(page, somebody());
  const slug = await createWorkspace(page, "Values");
  const imports = new ImportsPage(page, slug);
  await imports.upload({ name: "subscribers.csv", mimeType: "text/csv", buffer: Buffer.from(subscribersCsv()) });
  await imports.choice("Amounts are in", "units 12.50");
  await imports.asOf("2026-10-31");
  await imports.runButton.click();
  await imports.verdict.getByText("All 144 rows are in.").waitFor();
  return slug;
}
