"use client";

import { useTranslations } from "next-intl";
import { axisStartOf, type WaterfallStep } from "@/components/charts/prepare-waterfall";
import { TableTwin, type TwinTable } from "@/components/charts/table-twin";
import { WaterfallChart, waterfallTicks, type LabelledStep } from "@/components/charts/waterfall-chart";
import { ExplainLink } from "@/components/explain/explain-link";
import { linked } from "@/components/explain/linked";
import { majorUnits } from "@/components/format/money";
import { useFormats, usePeriod, useScope } from "@/components/metrics/scope";
import { useOther } from "@/components/metrics/use-earlier";
import { useComparisonName } from "@/components/metrics/use-comparison-name";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import type { WaterfallAnswer, WaterfallStepAnswer } from "@/server/overview/types";

const kinds: Record<WaterfallStepAnswer["id"], WaterfallStep["kind"]> = {
  opening: "opening",
  new: "gain",
  expansion: "gain",
  reactivation: "gain",
  contraction: "loss",
  churn: "loss",
  closing: "closing",
};

const toStep = (step: WaterfallStepAnswer): WaterfallStep => ({ id: step.id, kind: kinds[step.id], amount: step.amount });

type Props = {
  answer: WaterfallAnswer;
  /** Departures of the range on a day nobody knows: all of their loss stands in one month. */
  undated: number;
};

export function WaterfallCard({ answer, undated }: Props) {
  const t = useTranslations("overview.waterfall");
  const formats = useFormats();
  const { compare } = usePeriod();
  const against = useComparisonName();
  const steps = answer.steps.map((step) => labelled(step));
  const axisStart = axisStartOf(steps, waterfallTicks);
  const direction = answer.growth === 0 ? "stayed" : answer.growth > 0 ? "grew" : "fell";
  const closing = answer.steps.at(-1)?.amount ?? 0;

  function labelled(step: WaterfallStepAnswer): LabelledStep {
    const total = step.id === "opening" || step.id === "closing";
    const date = step.id === "opening" ? answer.openingDate : answer.closingDate;
    const was = step.before === null ? "" : t(compare === "group" ? "there" : "was", { value: formats.moneyPlain(Math.abs(step.before)) });
    return {
      ...toStep(step),
      label: t(`step.${step.id}`),
      text: formats.moneyPlain(step.amount, !total),
      note: total ? formats.dayAndMonth(date) : was,
    };
  }

  return (
    <Card
      title={t.rich(direction, {
        by: () => <ExplainLink key="by" subject={{ id: "mrr.net_new" }}>{formats.money(Math.abs(answer.growth))}</ExplainLink>,
        to: () => <ExplainLink key="to" subject={{ id: "mrr" }}>{formats.money(closing)}</ExplainLink>,
      })}
      subtitle={[
        t("period", { months: answer.months, from: formats.date(answer.openingDate), to: formats.date(answer.closingDate) }),
        axisStart === null ? null : t("axis", { value: formats.money(axisStart) }),
        against ? t(compare === "group" ? "comparedGroup" : "compared", { range: against }) : null,
        answer.partial ? t("partial") : null,
      ]
        .filter(Boolean)
        .join(" ")}
    >
      <WaterfallChart
        steps={steps}
        formatTick={formats.moneyShort}
        description={steps.map((step) => `${step.label}: ${step.text}`).join("; ")}
      />
      {undated > 0 ? <Note className="mt-3">{t.rich("undated", { count: undated, ...linked({ some: { subject: { id: "customers.churned", undated: "yes" } } }) })}</Note> : null}
      <WaterfallTable answer={answer} />
    </Card>
  );
}

function WaterfallTable({ answer }: { answer: WaterfallAnswer }) {
  const t = useTranslations("overview.waterfall");
  const formats = useFormats();
  const { currency } = useScope();
  const { compare } = usePeriod();
  const cell = (minor: number | null) => ({
    text: minor === null ? "" : formats.money(minor),
    raw: minor === null ? null : majorUnits(currency, minor),
  });
  const table: TwinTable = {
    columns: [t("column.step"), t("column.amount", { currency }), t(compare === "group" ? "column.other" : "column.before", { currency })],
    rows: answer.steps.map((step) => ({
      id: step.id,
      cells: [
        { text: t(`step.${step.id}`), raw: t(`step.${step.id}`) },
        { ...cell(step.amount), shown: <ExplainLink subject={{ id: step.metricId, window: step.window }}>{formats.money(step.amount)}</ExplainLink> },
        { ...cell(step.before), shown: <Earlier step={step} /> },
      ],
    })),
  };
  return <TableTwin table={table} caption={t("caption")} fileName="mrr-movements" />;
}

/** The step of the months, or of the other group, that the page is held against. */
function Earlier({ step: { metricId, before, beforeWindow } }: { step: WaterfallStepAnswer }) {
  const formats = useFormats();
  const other = useOther();
  if (before === null || !beforeWindow) return null;
  return <ExplainLink subject={{ id: metricId, window: beforeWindow, ...other }}>{formats.money(before)}</ExplainLink>;
}
