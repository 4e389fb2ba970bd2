import type { SpendCell } from "../cells";
import type { YearMonth } from "../period";

/** What was spent on a channel in a month: imported, or typed by hand. Minor units, summed. */
export interface SpendLine {
  month: YearMonth;
  channel: string;
  imported: boolean;
  amount: bigint;
}

export interface SpendSheetCell {
  month: YearMonth;
  /** Null where nothing was typed or imported: not a zero. */
  typed: bigint | null;
  imported: bigint | null;
}

export interface SpendRows {
  /** By name; '' is spend on no channel in particular, and stands last. */
  rows: { channel: string; cells: SpendSheetCell[]; total: bigint }[];
  totals: { month: YearMonth; amount: bigint }[];
  total: bigint;
}

export interface SpendSheet extends SpendRows {
  year: number;
  /** That may be typed, latest first. */
  years: number[];
  category: SpendCell["category"];
  purpose: SpendCell["purpose"];
}

/** Channels × months, with their sums. `channels` have a row whether or not anything was spent on them. */
export function spendSheet(months: readonly YearMonth[], lines: readonly SpendLine[], channels: readonly string[]): SpendRows {
  const names = [...new Set([...channels, ...lines.map(({ channel }) => channel), ""])].sort(namedFirst);
  const amountOf = (channel: string, month: YearMonth, imported: boolean) =>
    lines.find((line) => line.channel === channel && line.month === month && line.imported === imported)?.amount ?? null;
  return {
    rows: names.map((channel) => ({
      channel,
      cells: months.map((month) => ({ month, typed: amountOf(channel, month, false), imported: amountOf(channel, month, true) })),
      total: sum(lines.filter((line) => line.channel === channel)),
    })),
    totals: months.map((month) => ({ month, amount: sum(lines.filter((line) => line.month === month)) })),
    total: sum(lines),
  };
}

const sum = (lines: readonly SpendLine[]) => lines.reduce((total, { amount }) => total + amount, 0n);

const namedFirst = (a: string, b: string) => Number(a === "") - Number(b === "") || (a < b ? -1 : 1);
