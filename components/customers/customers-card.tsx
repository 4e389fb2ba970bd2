"use client";

import { useTranslations } from "next-intl";
import { useFormats } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import type { CustomersAnswer } from "@/server/customers/list-customers";
import type { MonthRange } from "@/server/metrics/period";
import { CustomersTable } from "./customers-table";
import { Pages } from "./pages";
import type { ListView } from "./read-view";
import { useGroupWords } from "./use-group-words";

/** What a list has more of than customers. */
const rowsOf: Partial<Record<ListView["population"], "months" | "subscriptions" | "terms">> = {
  at_each_opening: "months",
  kept_each_month: "months",
  subscribed_at_close: "subscriptions",
  renewing: "terms",
};

type Props = { answer: CustomersAnswer & { range: MonthRange }; view: ListView };

/** The customers behind a number, or those of a tab: how many, what they add up to, and who. */
export function CustomersCard({ answer, view }: Props) {
  const t = useTranslations("customers");
  const formats = useFormats();
  const { range, total, foundOnly } = answer;
  const words = { from: formats.month(range.from), to: formats.month(range.to), range: formats.range(range), days: view.days ?? 0 };
  const title = t(view.tab ? `tab.title.${view.tab}` : `of.${view.population}`, words);
  return (
    <Card
      title={
        <>
          {title}
          <Group view={view} />
        </>
      }
      subtitle={[
        t("count", { count: total.customers }),
        total.rows > total.customers ? t(`rows.${rowsOf[view.population] ?? "events"}`, { count: total.rows }) : null,
        `${t(`amount.${view.population}`)} ${formats.money(total.amount)}`,
      ]
        .filter(Boolean)
        .join(" · ")}
      scroll
    >
      {foundOnly ? (
        <Note tone="plain" className="mb-3">
          {t("foundOnly", { count: foundOnly })}
        </Note>
      ) : null}
      {answer.rows.length === 0 ? (
        <EmptyState>{t(view.tab ? `tab.none.${isChoosing(view) ? "chosen" : view.tab}` : "none")}</EmptyState>
      ) : (
        <>
          <CustomersTable rows={answer.rows} view={view} caption={title} />
          <Pages answer={answer} view={view} />
        </>
      )}
    </Card>
  );
}

const isChoosing = ({ q, status, groups, mrrFrom, mrrTo, tenureFrom, tenureTo, value }: ListView): boolean =>
  [q, status, groups, mrrFrom, mrrTo, tenureFrom, tenureTo, value].some((given) => given !== undefined);

function Group({ view }: { view: ListView }) {
  const words = useGroupWords(view);
  return words.length > 0 ? <span className="text-cmp-ink"> · {words.join(" · ")}</span> : null;
}
