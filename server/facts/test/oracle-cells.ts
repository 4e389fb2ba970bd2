import { endOf, type TestCustomer, type TestPhase } from "@/db/test/factories/customers";
import type { MonthCell, TenureCell } from "../../metrics/cells";
import { addDays, monthsLater, wholeMonthsBetween } from "./days";
import { halfEven } from "./half-even";
import { largest, mrrOn, oracleLedger, stretchesOf, type OracleMovement, type OracleWorld, type Stretch, type WorldReferral } from "./oracle";

/** Margin in parts per million from a day on. */
export type OracleMargins = { from: string; ppm: number }[];

/** A customer as the oracle sees it: what it did, and where it belongs. Null for one that never paid. */
export type OracleCustomer = {
  cohortMonth: string;
  stretches: Stretch[];
  movements: OracleMovement[];
  plan: string;
  interval: string;
  channel: string;
  country: string;
  referred: string;
  "attribute:industry": string;
  "attribute:onboarded": string;
  told: number | null;
};

export function oracleCustomer(customer: TestCustomer, world: OracleWorld): OracleCustomer | null {
  const movements = oracleLedger(customer, world);
  const [first] = movements;
  if (!first) return null;
  const stretches = stretchesOf(customer, world);
  const bought = largest(stretches.filter(({ startsOn }) => startsOn === first.day));
  return {
    cohortMonth: first.day.slice(0, 7),
    stretches,
    movements,
    plan: bought?.plan ?? "",
    interval: termOf(bought ?? {}),
    channel: customer.channel ?? (isReferred(customer, world, first.day) ? "referral" : ""),
    country: customer.country ?? "",
    referred: isReferred(customer, world, first.day) || customer.channel?.toLowerCase() === "referral" ? "yes" : "no",
    "attribute:industry": String(customer.attributes?.industry ?? ""),
    "attribute:onboarded": yesOrNo[String(customer.attributes?.onboarded)] ?? "",
    told: toldTenure(customer, movements),
  };
}

/** The day that a referral tells to have come of it: not before the invitation, else the sign-up. */
const since = ({ invitedOn, signedUpOn }: WorldReferral, day: string | null): string | null => (day !== null && day < (invitedOn ?? signedUpOn ?? "") ? null : day);

/** The day the referee pays since, which a referral led to: as told, else as known, else by the reward. Nobody's who paid before it. */
export function paidSince(row: WorldReferral, firstPaid: string | null): string | null {
  if (firstPaid !== since(row, firstPaid)) return null;
  return since(row, row.paidOn) ?? firstPaid ?? (row.paidOn === null ? since(row, row.rewardedOn) : null);
}

/** Told with the customer, or by a referral that came before its first payment. */
export function isReferred({ referredBy, externalId }: TestCustomer, { referrals = [] }: OracleWorld, firstPaid: string): boolean {
  return Boolean(referredBy) || referrals.some((row) => row.referee === externalId && since(row, firstPaid) !== null);
}

const yesOrNo: Record<string, string> = { true: "yes", false: "no" };

const names: Record<string, string> = { "month 3": "quarter", "month 6": "half_year", "month 12": "year" };
const nameOf = (interval: string, count: number) => names[`${interval} ${count}`] ?? (count === 1 ? interval : `${count}_${interval}`);
export const termOf = ({ interval = "month", intervalCount = 1 }: Pick<TestPhase, "interval" | "intervalCount">) => nameOf(interval, intervalCount);

/** Of an undated leaver: what it paid before the subscription it is told of, and the tenure told. */
function toldTenure({ subscriptions }: TestCustomer, movements: OracleMovement[]): number | null {
  const last = movements.at(-1);
  const first = movements[0]?.day ?? "";
  if (!last?.undated) return null;
  const told = subscriptions
    .filter((subscription) => subscription.undated && endOf(subscription) === last.day && (subscription.toldTenure ?? null) !== null)
    .map(({ phases, toldTenure: months }) => {
      const started = phases[0]?.startsOn ?? first;
      return (months ?? 0) + wholeMonthsBetween(first, started > first ? started : first);
    });
  return told.length > 0 ? Math.max(...told) : null;
}

/** The cell of one customer in one month, day by day; those of a group are added up. */
function cellOf({ cohortMonth, stretches, movements }: OracleCustomer, month: string, dataDate: string, margins: OracleMargins): MonthCell {
  const end = addDays(`${monthsLater(`${month}-01`, 1).slice(0, 7)}-01`, -1);
  const closingDay = end < dataDate ? end : dataDate;
  const opening = mrrOn(stretches, addDays(`${month}-01`, -1));
  const closing = mrrOn(stretches, closingDay);
  const moved = movements.filter(({ day }) => day.slice(0, 7) === month);
  const count = (is: (m: OracleMovement) => boolean) => moved.filter(is).length;
  const total = (kind: OracleMovement["kind"]) =>
    moved.filter((m) => m.kind === kind).reduce((sum, { before, after }) => sum + (after > before ? after - before : before - after), 0n);
  const retained = opening > 0n && closing > 0n;
  const min = opening < closing ? opening : closing;
  return {
    cohortMonth,
    month,
    openingCustomers: Number(opening > 0n),
    newCustomers: count(({ kind }) => kind === "new"),
    reactivatedCustomers: count(({ kind }) => kind === "reactivation"),
    churnedVoluntary: count(({ churnKind }) => churnKind === "voluntary"),
    churnedInvoluntary: count(({ churnKind }) => churnKind === "involuntary"),
    churnedUnknown: count(({ churnKind }) => churnKind === "unknown"),
    churnedUndated: count(({ undated }) => undated),
    closingCustomers: Number(closing > 0n),
    openingMrr: opening,
    newMrr: total("new"),
    expansionMrr: total("expansion"),
    reactivationMrr: total("reactivation"),
    contractionMrr: total("contraction"),
    churnMrr: total("churn"),
    closingMrr: closing,
    retainedCustomers: Number(retained),
    retainedMrr: retained ? closing : 0n,
    grossRetainedMrr: retained ? min : 0n,
    newLostCustomers: Number(count(({ kind }) => kind === "new") > 0 && closing === 0n),
    closingMarginMrr: halfEven(closing * BigInt(marginOn(margins, closingDay)), 1_000_000n),
    sumX: retained ? opening : 0n,
    sumXX: retained ? Number(opening * opening) : 0,
    sumYY: retained ? Number(closing * closing) : 0,
    sumXY: retained ? Number(opening * closing) : 0,
    sumOpening2: Number(opening * opening),
    sumClosing2: Number(closing * closing),
  };
}

const marginOn = (margins: OracleMargins, day: string) => (margins.findLast(({ from }) => from <= day) ?? margins[0])?.ppm ?? 0;

/** All cells of a group, in order; months in which nobody of a cohort has or gets MRR are left out. */
export function oracleCells(customers: OracleCustomer[], { dataDate }: OracleWorld, margins: OracleMargins): MonthCell[] {
  const cells = new Map<string, MonthCell>();
  for (const customer of customers) {
    for (let month = customer.cohortMonth; month <= dataDate.slice(0, 7); month = monthsLater(`${month}-01`, 1).slice(0, 7)) {
      const key = `${customer.cohortMonth} ${month}`;
      const cell = cellOf(customer, month, dataDate, margins);
      const sum = cells.get(key);
      cells.set(key, sum ? plus(sum, cell) : cell);
    }
  }
  const lives = (cell: MonthCell) => cell.openingCustomers + cell.newCustomers + cell.reactivatedCustomers > 0;
  return [...cells.keys()].sort().flatMap((key) => cells.get(key) ?? []).filter(lives);
}

function plus(a: MonthCell, b: MonthCell): MonthCell {
  const sums = Object.entries(a).map(([name, value]: [string, unknown]) => {
    const other: unknown = b[name as keyof MonthCell];
    if (typeof value === "bigint" && typeof other === "bigint") return [name, value + other];
    return [name, typeof value === "number" && typeof other === "number" ? value + other : value];
  });
  return Object.fromEntries(sums) as MonthCell;
}

export function oracleTenures(customers: OracleCustomer[], { dataDate }: OracleWorld): TenureCell[] {
  const cells = new Map<number, TenureCell>();
  for (const { movements, told } of customers) {
    const [first, last] = [movements[0], movements.at(-1)];
    if (!first || !last) continue;
    const gone = last.after === 0n;
    const tenureMonths = gone ? (told ?? wholeMonthsBetween(first.day, last.day)) : wholeMonthsBetween(first.day, dataDate);
    const cell = cells.get(tenureMonths) ?? { tenureMonths, customers: 0, churned: 0, churnedUndated: 0, lastMrr: 0n, churnedMrr: 0n };
    const mrr = gone ? last.before : last.after;
    cells.set(tenureMonths, {
      tenureMonths,
      customers: cell.customers + 1,
      churned: cell.churned + Number(gone),
      churnedUndated: cell.churnedUndated + Number(last.undated),
      lastMrr: cell.lastMrr + mrr,
      churnedMrr: cell.churnedMrr + (gone ? mrr : 0n),
    });
  }
  return [...cells.values()].sort((a, b) => a.tenureMonths - b.tenureMonths);
}
