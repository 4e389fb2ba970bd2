import type { Page } from "@playwright/test";
import { ImportsPage } from "./imports";
import { createWorkspace, signUp, somebody } from "./people";

const contracts = ["Month-to-Month", "One Year", "Two Year"] as const;

type Row = { id: string; contract: string; referrals: number; charge: number; city: string };

/** 240 customers of a telephone company as its snapshot tells them: how long they have been there, and whether they stayed. */
export const telcoRows: Row[] = Array.from({ length: 240 }, (_, index) => ({
  id: `T-${String(index + 1).padStart(3, "0")}`,
  contract: contracts[index % 5 < 3 ? 0 : index % 2 === 0 ? 1 : 2] ?? contracts[0],
  referrals: index % 7 < 4 ? 0 : index % 7,
  charge: 20.5 + (index % 9) * 10,
  city: index % 40 === 0 ? "Ærø 'O\"Brien'; drop table segments; --" : `City ${index % 60}`,
}));

function telcoCsv(): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = telcoRows.map(({ id, contract, referrals, charge, city }, index) => [id, quoted(city), referrals, 1 + (index % 36), contract, charge, index % 11 === 0 ? "Churned" : "Stayed", index % 11 === 0 ? "Price" : ""].join(","));
  return ["Customer ID,City,Number of Referrals,Tenure in Months,Contract,Monthly Charge,Customer Status,Churn Category", ...lines].join("\n");
}

/** A workspace of its own with these customers; answers its slug. */
export async function workspaceOfTelco(page: Page): Promise<string> {
  await signUp(page, somebody());
  const slug = await createWorkspace(page, "Telco");
  const imports = new ImportsPage(page, slug);
  await imports.upload({ name: "telco.csv", mimeType: "text/csv", buffer: Buffer.from(telcoCsv()) });
  await imports.asOf("2026-10-31");
  await imports.runButton.click();
  await imports.verdict.getByText(`All ${telcoRows.length} rows are in.`).waitFor();
  return slug;
}
