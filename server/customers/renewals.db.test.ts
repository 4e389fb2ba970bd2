import { describe, expect, it } from "vitest";
import type { TestCustomer } from "@/db/test/factories/customers";
import { useSuiteDatabase } from "@/db/test/suite";
import { workspaceWith } from "../kpis/test/workspace-with";
import { getUpcoming } from "../overview/get-upcoming";
import { customersCsv } from "./customers-csv";
import { listCustomers } from "./list-customers";

describe("lists of a tab", () => {
  useSuiteDatabase();

  /** Quarterly ones whose terms end on days from 1 April to 29 June, and one that leaves at the end of its term. */
  const quarterly = Array.from({ length: 12 }, (_, n): TestCustomer => {
    const phase = { startsOn: `2024-0${1 + (n % 3)}-0${1 + (n % 9)}`, endsOn: n === 5 ? "2024-06-06" : null, mrr: BigInt(1000 + n), plan: "Pro", intervalCount: 3 };
    return { externalId: `c${String(n).padStart(2, "0")}`, subscriptions: [{ phases: [phase] }] };
  });

  it("of renewals are those that the overview counts, within 30, 60 and 90 days, added up by date from page to page", async () => {
    const ctx = await workspaceWith("2024-03-31", quarterly);
    const due = (await getUpcoming({ ctx, input: {} }))?.due ?? [];
    expect(due.map(({ days }) => days)).toEqual([30, 60, 90]);
    expect(due.at(-1)?.customers).toBe(11);
    for (const { days, customers, mrr } of due) {
      const input = { population: "renewing", days, sort: "date", direction: "asc", cumulated: true } as const;
      const pages = await Promise.all([1, 2, 3].map((page) => listCustomers({ ctx, input: { ...input, page, pageSize: 4 } })));
      expect(pages[0]?.total).toMatchObject({ rows: customers, amount: BigInt(mrr) });
      const rows = pages.flatMap((page) => page.rows);
      expect(rows.map(({ occurredOn }) => occurredOn)).toEqual(rows.map(({ occurredOn }) => occurredOn).toSorted());
      let sum = 0n;
      for (const { amount, cumulated } of rows) expect(cumulated).toBe((sum += amount));
      expect(sum).toBe(BigInt(mrr));
      let file = "";
      const words = { delimiter: ",", header: (column: string) => column, word: (_column: string, value: string) => value, amount: String };
      for await (const part of customersCsv({ ctx, input: { ...input, ...words, columns: "date,amount", cumulated: "true" } })) file += part;
      expect(file.trimEnd().split("\r\n").slice(1).map((line) => line.split(",").slice(3))).toEqual(rows.map((row) => [row.occurredOn, "no", String(row.amount), String(row.cumulated)]));
    }
  });
});
