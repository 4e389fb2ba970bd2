"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { linked } from "@/components/explain/linked";
import { useComparisonName } from "@/components/metrics/use-comparison-name";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Sentences } from "@/components/ui/sentences";
import type { ChurnPageAnswer } from "@/server/churn/types";
import type { Kind } from "./kinds";
import { metricOf } from "./pareto-amount";
import { ParetoChoices } from "./pareto-choices";
import { ParetoCsv } from "./pareto-csv";
import { ParetoTable } from "./pareto-table";
import { amountOf, capRows, leading, paretoLegend, prepareParetoBars } from "./prepare-pareto";
import { narrowedTo, useReasonLabel } from "./reason-words";

/** Why customers left, most first: by customers, by MRR or by the LTV they were expected to bring. */
export function ParetoCard({ answer }: { answer: ChurnPageAnswer }) {
  const t = useTranslations("churn.pareto");
  const { slug } = useScope();
  const title = useFinding(answer);
  const against = useComparisonName();
  const undated = answer.total.undated > 0 ? t.rich("undated", { count: answer.total.undated, ...linked({ some: { subject: { id: "customers.churned", undated: "yes" } } }) }) : null;
  const subtitle = <Sentences of={[useLegend(answer), against && answer.totalBefore ? t("tick", { against }) : null, undated]} />;
  if (answer.total.customers === 0) {
    return (
      <Card title={t("title")}>
        <EmptyState>{t("nobody")}</EmptyState>
      </Card>
    );
  }
  const unsaid = answer.rows.every(({ key, now }) => key === "" || now.customers === 0);
  return (
    <Card title={title} subtitle={unsaid ? null : subtitle} actions={<ParetoCsv answer={answer} />}>
      <ParetoChoices measure={answer.measure} level={answer.level} />
      {unsaid ? (
        <EmptyState
          action={
            <LinkButton variant="primary" href={`/${slug}/imports/new?kind=cancellations`}>
              {t("import")}
            </LinkButton>
          }
        >
          {t("noReasons", { count: answer.total.customers })}
        </EmptyState>
      ) : (
        <ParetoTable answer={answer} />
      )}
    </Card>
  );
}

/** The colours that are there, and no others. */
function useLegend({ rows, measure }: ChurnPageAnswer): string {
  const t = useTranslations("churn.pareto");
  const { colours, mixed } = paretoLegend(prepareParetoBars(capRows(rows).shown, measure));
  const isThere = (kind: Kind) => (colours.includes(kind) ? "yes" : "no");
  return t("legend", { voluntary: isThere("voluntary"), involuntary: isThere("involuntary"), unknown: isThere("unknown"), mixed: mixed ? "yes" : "no" });
}

/** The title says it: which reason loses most, and how many of all; or that none stands out. */
function useFinding({ rows, total, measure, level }: ChurnPageAnswer): ReactNode {
  const t = useTranslations("churn.pareto");
  const formats = useFormats();
  const nameOf = useReasonLabel(rows.map(({ parts }) => parts));
  const first = leading(rows, measure);
  const whole = amountOf(total, measure);
  if (!first || whole === null) return t("title");
  const { row, amount, standsOut } = first;
  const write = (value: number) => (measure === "customers" ? formats.number(value) : formats.value("money", value, { compact: true }));
  const id = metricOf[measure];
  return t.rich(`${standsOut ? "finding" : "even"}.${measure}`, { level, reason: nameOf(row.parts), ...linked({ amount: { text: write(amount), subject: { id, ...narrowedTo(row.parts, level) } }, all: { text: write(whole), subject: { id } } }) });
}
