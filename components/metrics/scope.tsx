"use client";

import { useLocale } from "next-intl";
import { createContext, useContext, useMemo, type ReactNode } from "react";
import { formatChange } from "@/components/format/change";
import { formatDate, formatDayAndMonth, formatMonth, formatMonthRange } from "@/components/format/dates";
import { formatMetric, formatValue, type MetricStyle } from "@/components/format/metric";
import { formatMoney, formatMoneyPlain, formatMoneyShort, type MoneyOptions } from "@/components/format/money";
import { formatNumber, formatPercent, formatPoints } from "@/components/format/numbers";
import type { AttributeNames } from "@/server/facts/breakdowns";
import type { Change } from "@/server/metrics/change";
import type { MetricValue, Unit } from "@/server/metrics/value";
import type { PeriodAnswer } from "@/server/overview/types";

type Scope = {
  slug: string;
  currency: string;
  /** Of a page without months of its own, such as a list of customers, there is none. */
  period?: PeriodAnswer;
  /** What the workspace is broken down by beside what every one is: a page with a period has them there. */
  attributes?: AttributeNames;
};

const ScopeContext = createContext<Scope | null>(null);

/** Around a page of numbers: whose they are, in which currency, of which months. */
export function WorkspaceScope({ slug, currency, period, attributes = period?.attributes, children }: Scope & { children: ReactNode }) {
  const scope = useMemo(() => ({ slug, currency, period, attributes }), [slug, currency, period, attributes]);
  return <ScopeContext value={scope}>{children}</ScopeContext>;
}

export function useScope(): Scope {
  const scope = useContext(ScopeContext);
  if (!scope) throw new Error("A page of numbers stands in a WorkspaceScope.");
  return scope;
}

/** The months, the group and the comparison of the page this stands on. */
export function usePeriod(): PeriodAnswer {
  const { period } = useScope();
  if (!period) throw new Error("Only a ValuePage has a period.");
  return period;
}

/** Every way of writing a number, in the reader's language and the workspace's currency. */
export function useFormats() {
  const locale = useLocale();
  const { currency } = useScope();
  return useMemo(
    () => ({
      metric: (metric: MetricValue, style?: MetricStyle) => formatMetric(locale, currency, metric, style),
      value: (unit: Unit, value: number, style?: MetricStyle) => formatValue(locale, currency, unit, value, style),
      change: (unit: Unit, change: Change, style?: MetricStyle) => formatChange(locale, currency, unit, change, style),
      money: (minor: number | bigint, options?: MoneyOptions) => formatMoney(locale, currency, minor, options),
      moneyPlain: (minor: number, signed?: boolean) => formatMoneyPlain(locale, currency, minor, signed),
      moneyShort: (minor: number) => formatMoneyShort(locale, currency, minor),
      number: (value: number, digits?: number) => formatNumber(locale, value, digits),
      percent: (rate: number, digits?: number) => formatPercent(locale, rate, digits),
      points: (difference: number) => formatPoints(locale, difference),
      date: (day: string) => formatDate(locale, day),
      dayAndMonth: (day: string) => formatDayAndMonth(locale, day),
      month: (month: string, year?: "numeric" | "2-digit" | "none") => formatMonth(locale, month, year),
      range: (range: { from: string; to: string }) => formatMonthRange(locale, range),
    }),
    [locale, currency],
  );
}
