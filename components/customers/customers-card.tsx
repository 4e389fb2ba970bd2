"use client";

import { useTranslations } from "next-intl";
import { useBreakdownLabel } from "@/components/metrics/breakdown-label";
import { useFormats } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { CustomersAnswer } from "@/server/customers/list-customers";
import type { MonthRange } from "@/server/metrics/period";
import { CustomersTable } from "./customers-table";
import { Pages } from "./pages";
import type { ListView } from "./read-view";

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
        total.rows > total.customers ? t("events", { count: total.rows }) : null,
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
  const t = useTranslations("customers");
  const by = useTranslations("ltv.breakdown.by");
  const labelOf = useBreakdownLabel(view.breakdown ?? "");
  if (!view.breakdown || view.value === undefined) return null;
  return <span className="text-cmp-ink"> · {t("within", { breakdown: by(view.breakdown), value: labelOf(view.value) })}</span>;
}
