"use client";

import { useTranslations } from "next-intl";
import { LineChart } from "@/components/charts/line-chart";
import { ExplainLink } from "@/components/explain/explain-link";
import { useFormats } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import type { PredictionAnswer } from "@/server/ltv/types";
import { FitTable } from "./prediction-tables";
import { fitAges, fitSeries } from "./prepare-prediction";

/** The curve in use beside what was observed, and which model each billing term has. */
export function CurveCard({ answer }: { answer: PredictionAnswer }) {
  const t = useTranslations("ltv.prediction");
  const reasons = useTranslations("reasons");
  const warnings = useTranslations("warnings");
  const formats = useFormats();
  const ages = fitAges(answer);
  const series = fitSeries(ages);
  return (
    <Card
      title={<ExplainLink subject={{ id: "ltv.predicted" }}>{t("fit.title")}</ExplainLink>}
      subtitle={answer.reason ? t("noCurve", { reason: reasons(answer.reason) }) : t("fit.subtitle")}
    >
      {series.length > 0 ? (
        <LineChart
          series={series}
          fromZero
          xTicks={[0, 12, 24, 36, 48, 60]}
          height={220}
          xTitle={t("fit.age")}
          formatX={(value) => formats.number(value)}
          formatY={(value) => formats.percent(value, 0)}
          names={{ observed: answer.curve.length > 0 ? "" : t("fit.observed"), model: t("fit.model") }}
          description={t("fit.subtitle")}
        />
      ) : null}
      <Terms answer={answer} />
      {answer.warnings.map((warning) => (
        <Note key={warning} className="mt-3">
          {warning === "short_history" ? t("fit.short") : warnings(warning)}
        </Note>
      ))}
      {series.length > 0 ? <FitTable ages={ages} /> : null}
    </Card>
  );
}

function Terms({ answer: { terms } }: { answer: PredictionAnswer }) {
  const t = useTranslations("ltv.prediction");
  const reasons = useTranslations("reasons");
  const formats = useFormats();
  return (
    <ul className="mt-1 flex flex-col gap-0.5 text-label text-ink2">
      {terms.map(({ termMonths, customers, reason, model, candidates }) => {
        const term = t("terms", { months: termMonths });
        return (
          <li key={termMonths}>
            {reason ? t("termWithout", { term, customers, reason: reasons(reason) }) : t("term", { term, model: t(`kind.${model.kind}`), customers })}
            {candidates.length > 1 ? (
              <span className="text-ink3"> {t("chosen", { list: candidates.map(({ kind, aic }) => `${t(`kind.${kind}`)} ${formats.number(aic)}`).join(", ") })}</span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
