"use client";

import { useTranslations } from "next-intl";
import { ColumnChart } from "@/components/charts/column-chart";
import { TableTwin, type TwinTable } from "@/components/charts/table-twin";
import { ExplainLink } from "@/components/explain/explain-link";
import { majorUnits } from "@/components/format/money";
import { dash } from "@/components/format/numbers";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { PaybackAnswer } from "@/server/payback/types";
import { howKnown } from "./prepare-files";
import { useHowWords } from "./use-how-words";

type Cohort = PaybackAnswer["cohorts"][number];
const healthy = 12;
const hollow = ({ payback }: Cohort) => payback.warnings.some((warning) => warning === "projected" || warning === "few_customers");

/** How many months each month's customers took to pay back, beside the twelve that are healthy. */
export function CohortsCard({ answer }: { answer: PaybackAnswer }) {
  const t = useTranslations("payback.cohorts");
  const formats = useFormats();
  const { cohorts, inside12 } = answer;
  const title = inside12.told > 0 ? t("finding", { ...inside12, month: formats.month(inside12.until) }) : t("noneOld");
  const some = cohorts.some(({ payback }) => payback.value !== null);
  return (
    <Card title={inside12.told > 0 ? <ExplainLink subject={{ id: "cac_payback.inside_12" }}>{title}</ExplainLink> : title} subtitle={t("subtitle")}>
      {some ? (
        <ColumnChart
          columns={cohorts.map((cohort) => ({
            id: cohort.cohorts.from,
            parts: cohort.payback.value === null ? null : [{ id: "months", value: cohort.payback.value }],
            open: hollow(cohort),
            label: formats.month(cohort.cohorts.from, "2-digit"),
            total: cohort.payback.value === null ? dash : formats.number(cohort.payback.value, 1),
          }))}
          styles={[{ id: "months", shade: 1 }]}
          threshold={{ value: healthy, name: t("threshold") }}
          height={260}
          formatY={(value) => formats.number(value)}
          description={title}
        />
      ) : (
        <EmptyState>{t("none")}</EmptyState>
      )}
      <CohortsTable cohorts={cohorts} />
    </Card>
  );
}

function CohortsTable({ cohorts }: { cohorts: readonly Cohort[] }) {
  const t = useTranslations("payback.cohorts");
  const howWords = useHowWords();
  const formats = useFormats();
  const { currency } = useScope();
  const table: TwinTable = {
    columns: [t("column.cohort"), t("column.acquired"), t("column.cac", { currency }), t("column.payback"), t("column.how")],
    rows: cohorts.map(({ cohorts: window, acquired, cac, payback }) => ({
      id: window.from,
      cells: [
        { text: formats.month(window.from), raw: window.from },
        { text: formats.number(acquired), raw: acquired, shown: <ExplainLink subject={{ id: "customers.new", window }}>{formats.number(acquired)}</ExplainLink> },
        { text: formats.metric(cac) ?? dash, raw: cac.value === null ? null : majorUnits(currency, cac.value), shown: <ExplainLink subject={{ id: "cac", window }}>{formats.metric(cac) ?? dash}</ExplainLink> },
        {
          text: formats.metric(payback) ?? dash,
          raw: payback.value,
          shown: <ExplainLink subject={{ id: "cac_payback.cohort", window }}>{formats.metric(payback) ?? dash}</ExplainLink>,
        },
        text(howKnown(payback, howWords)),
      ],
    })),
  };
  return <TableTwin table={table} caption={t("caption")} fileName="payback-by-cohort" />;
}

const text = (words: string) => ({ text: words, raw: words });
