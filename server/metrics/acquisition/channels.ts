import type { SpendCell } from "../cells";
import { evaluateMetric } from "../evaluate-metric";
import type { History } from "../kpis/history";
import { inRange, monthsIn, runningMonth, type MonthRange, type YearMonth } from "../period";
import { unanswered, type MetricValue } from "../value";
import { borneBy, whyNot } from "./costs";
import type { SpendShare } from "./shared-spend";

/** What a channel cost and brought in some months. Money in minor units. */
export interface ChannelFigures {
  spend: number;
  newCustomers: number;
  newMrr: number;
  cac: MetricValue;
}

export interface ChannelRow extends ChannelFigures {
  /** '' is customers whose channel nobody knows; nothing can be spent on them. */
  channel: string;
  byCategory: Record<SpendCell["category"], number>;
  months: (ChannelFigures & { month: YearMonth; running: boolean })[];
}

export interface Channels {
  /** Largest spend first, then most customers. */
  rows: ChannelRow[];
  /** Of the whole workspace's spend: on no channel in particular, such as a salary. In the CAC of everyone, in no channel's. */
  withoutChannel: number;
}

/** CAC by channel and month, the spend of each by category. Months are those of the new customers, spend being lagged to them. */
export function channels(history: History, range: MonthRange): Channels {
  const shares = borneBy(history).filter(({ month }) => inRange(month, range));
  const won = (history.acquisition ?? []).filter(({ month }) => inRange(month, range));
  const running = runningMonth(history.dataDate);
  const figures = (channel: string, month?: YearMonth): ChannelFigures => {
    const of = (cell: { channel: string; month: YearMonth }) => cell.channel === channel && (month === undefined || cell.month === month);
    const brought = won.filter(of);
    const newCustomers = brought.reduce((total, cell) => total + cell.newCustomers, 0);
    const spend = channel === "" ? 0 : amountOf(shares.filter(of));
    const reason = whyNot(history);
    return {
      spend,
      newCustomers,
      newMrr: brought.reduce((total, cell) => total + Number(cell.newMrr), 0),
      cac: evaluateMetric("cac", { spend: reason ? unanswered("money", reason) : spend, new_customers: newCustomers }),
    };
  };
  const names = new Set([...shares.map(({ channel }) => channel).filter((channel) => channel !== ""), ...won.map(({ channel }) => channel)]);
  const rows = [...names].map((channel) => ({
    channel,
    ...figures(channel),
    byCategory: categoriesOf(shares.filter((share) => share.channel === channel && channel !== "")),
    months: monthsIn(range).map((month) => ({ month, running: month === running, ...figures(channel, month) })),
  }));
  return { rows: rows.sort(largestFirst), withoutChannel: amountOf(shares.filter(({ channel }) => channel === "")) };
}

const amountOf = (shares: readonly SpendShare[]) => shares.reduce((total, { amount }) => total + amount, 0);

function categoriesOf(shares: readonly SpendShare[]): ChannelRow["byCategory"] {
  const of = (category: SpendCell["category"]) => amountOf(shares.filter((share) => share.category === category));
  return { media: of("media"), salaries: of("salaries"), tools: of("tools"), other: of("other") };
}

const largestFirst = (a: ChannelRow, b: ChannelRow) => b.spend - a.spend || b.newCustomers - a.newCustomers || (a.channel < b.channel ? -1 : 1);
