"use client";

import { useTranslations } from "next-intl";
import { useFormats } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { CustomersAnswer } from "@/server/customers/list-customers";
import type { MonthRange } from "@/server/metrics/period";
import { CustomersTable } from "./customers-table";
import { Pages } from "./pages";
import type { ListView } from "./read-view";
import { useGroupWords } from "./use-group-words";

/** What a list has more of than customers. */
const rowsOf: Partial<Record<ListView["population"], "months" | "subscriptions">> = { at_each_opening: "months", kept_each_month: "months", subscribed_at_close: "subscriptions" };

type Props = { answer: CustomersAnswer & { range: MonthRange }; view: ListView };

/** The customers behind a number: how many, what they add up to, and who. */
export function CustomersCard({ answer, view }: Props) {
  const t = useTranslations("customers");
  const formats = useFormats();
  const { range, total } = answer;
  const words = { from: formats.month(range.from), to: formats.month(range.to), range: formats.range(range) };
  return (
    <Card
      title={
        <>
          {t(`of.${view.population}`, words)}
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
    >
      {answer.rows.length === 0 ? (
        <EmptyState>{t("none")}</EmptyState>
      ) : (
        <>
          <CustomersTable rows={answer.rows} view={view} caption={t(`of.${view.population}`, words)} />
          <Pages answer={answer} view={view} />
        </>
      )}
    </Card>
  );
}

function Group({ view }: { view: ListView }) {
  const words = useGroupWords(view);
  return words.length > 0 ? <span className="text-cmp-ink"> · {words.join(" · ")}</span> : null;
}
