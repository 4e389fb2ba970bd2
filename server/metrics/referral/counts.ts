import { serve, type Recipe } from "../kpis/recipe";
import type { MonthRange } from "../period";
import { answer } from "../value";

/** Customers ever with one number of referrals: '0', '1', '2', '3+'; '' is those of whom nothing is told. */
interface Counted {
  value: string;
  customers: number;
}

/** Of whom a file tells a number, and who of them has referred somebody. */
export function countsOf(groups: readonly Counted[]): { told: Counted[]; referring: Counted[] } {
  const told = groups.filter(({ value }) => value !== "");
  return { told, referring: told.filter(({ value }) => value !== "0") };
}

export const customersIn = (groups: readonly Counted[]): number => groups.reduce((total, { customers }) => total + customers, 0);

/** Both as the sums they are. */
export function countsRecipes(groups: readonly Counted[], window: MonthRange): Recipe[] {
  const { told, referring } = countsOf(groups);
  const of = (id: string, some: readonly Counted[]) =>
    serve(id, answer("count", customersIn(some), customersIn(some)), window, null, () => ({
      columns: [
        { name: "referrals", unit: "group", of: "referrals" },
        { name: "everPaid", unit: "count" },
      ],
      rows: some.toSorted((a, b) => (a.value < b.value ? -1 : 1)).map(({ value, customers }) => [value, customers]),
    }));
  return [of("referral.told", told), of("referral.referring", referring)];
}
