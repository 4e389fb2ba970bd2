"use client";

import { useTranslations } from "next-intl";
import { useNavigation } from "@/components/metrics/navigation";
import { Segmented } from "@/components/ui/segmented";
import { dueWithin, readView, tabs, type ListView, type Tab } from "./read-view";
import { fromTheTop, viewSearch } from "./view-address";

/** Which list: everybody, who is worth most, what comes up for renewal. What was picked from one is picked from the next. */
export function ListTabs({ view }: { view: ListView }) {
  const t = useTranslations("customers.tab");
  const { follow } = useNavigation();
  const hrefOf = (tab: Tab) => `?${viewSearch({ ...readView({ tab }), ...filtersOf(view) })}`;
  return (
    <Segmented
      label={t("label")}
      current={view.tab ?? ""}
      onChoose={(id) => follow(hrefOf(tabs.find((tab) => tab === id) ?? "all"))}
      segments={tabs.map((tab) => ({ id: tab, label: t(tab), href: hrefOf(tab) }))}
    />
  );
}

/** Within how many days the terms end. */
export function DueWithin({ view }: { view: ListView }) {
  const t = useTranslations("customers.tab");
  const { follow } = useNavigation();
  const hrefOf = (days: number) => `?${viewSearch({ ...fromTheTop(view), days })}`;
  return (
    <Segmented
      label={t("dueWithin")}
      current={String(view.days)}
      onChoose={(id) => follow(hrefOf(Number(id)))}
      segments={dueWithin.map((days) => ({ id: String(days), label: t("days", { days }), href: hrefOf(days) }))}
    />
  );
}

/** By what the most valuable are ranked. */
export function RankedBy({ view }: { view: ListView }) {
  const t = useTranslations("customers");
  const { follow } = useNavigation();
  const hrefOf = (sort: string) => `?${viewSearch({ ...fromTheTop(view), sort: ranks.find((rank) => rank === sort) ?? "value", direction: "desc" })}`;
  return (
    <Segmented label={t("tab.rankedBy")} current={view.sort} onChoose={(id) => follow(hrefOf(id))} segments={ranks.map((rank) => ({ id: rank, label: t(`column.${rank}`), href: hrefOf(rank) }))} />
  );
}

const ranks = ["value", "toDate", "residual"] as const;

const filtersOf = ({ q, within, status, groups, mrrFrom, mrrTo, tenureFrom, tenureTo, segment, breakdown, value }: ListView): Partial<ListView> => ({
  q,
  within,
  status,
  groups,
  mrrFrom,
  mrrTo,
  tenureFrom,
  tenureTo,
  segment,
  breakdown,
  value,
});
