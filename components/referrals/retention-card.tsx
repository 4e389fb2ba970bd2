"use client";

import { useTranslations } from "next-intl";
import { LineChart } from "@/components/charts/line-chart";
import { TableTwin, type TwinTable } from "@/components/charts/table-twin";
import { CustomersLink } from "@/components/customers/customers-link";
import { ExplainLink } from "@/components/explain/explain-link";
import { linked } from "@/components/explain/linked";
import { everyone, type Subject } from "@/components/explain/subject";
import { dash } from "@/components/format/numbers";
import { useFormats, usePeriod } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { IntervalEnd } from "@/server/metrics/explain/types";
import type { ComparisonAnswer } from "@/server/referrals/types";
import { retentionAges, retentionSeries, type AgeRow } from "./prepare-retention";

const few = 30;
/** Below this the log-rank test says that chance alone would hardly do it. */
const level = 0.05;

/** How many of those who came are still there by age: referred against all others, over their whole life. */
export function RetentionCard({ answer }: { answer: ComparisonAnswer }) {
  const t = useTranslations("referrals.retention");
  const formats = useFormats();
  const { referred, others, logRank } = answer;
  const ages = retentionAges(referred.curve, others.curve);
  const series = retentionSeries(ages);
  const title = t(titleOf(answer));
  return (
    <Card title={title} subtitle={t("subtitle")}>
      {series.length === 2 ? (
        <LineChart
          series={series}
          fromZero={false}
          xTicks={[0, 6, 12, 18, 24, 30, 36, 48, 60].filter((tick) => tick <= (ages.at(-1)?.age ?? 0))}
          height={260}
          xTitle={t("age")}
          formatX={(value) => formats.number(value)}
          formatY={(value) => formats.percent(value, 0)}
          names={{ referred: t("referred"), others: t("others") }}
          description={title}
        />
      ) : (
        <EmptyState>{t("none")}</EmptyState>
      )}
      <Sample answer={answer} />
      {logRank ? (
        <p className="mt-1 text-sub text-ink3">{t.rich("logRank", linked({
          chi: { text: formats.number(logRank.chiSquare, 2), subject: { id: "referral.log_rank", ...everyone }, apart: true },
          p: { text: logRank.p < 0.001 ? t("tiny", { p: formats.number(0.001, 3) }) : formats.number(logRank.p, 3), subject: { id: "referral.log_rank.p", ...everyone }, apart: true },
        }))}</p>
      ) : null}
      {series.length === 2 ? <RetentionTable ages={ages} /> : null}
    </Card>
  );
}

function titleOf({ referred, logRank }: ComparisonAnswer) {
  if (referred.acquired === 0) return "nobody";
  if (!logRank) return "unknown";
  if (logRank.p >= level) return "same";
  const [observed = 0] = logRank.observed;
  const [expected = 0] = logRank.expected;
  return observed < expected ? "longer" : "shorter";
}

/** How many either side is made of, and that few of them tell little. */
function Sample({ answer: { referred, others } }: { answer: ComparisonAnswer }) {
  const t = useTranslations("referrals.retention");
  const formats = useFormats();
  const { range } = usePeriod();
  const side = (value: "yes" | "no", acquired: number) => (
    <CustomersLink population="everyone" range={range} breakdown="referred" value={value}>
      {formats.number(acquired)}
    </CustomersLink>
  );
  return (
    <p className="mt-2 text-sub text-ink2">
      {t.rich("sample", { referred: () => side("yes", referred.acquired), others: () => side("no", others.acquired) })} {referred.acquired < few ? t("few", { count: referred.acquired }) : null}
    </p>
  );
}

function RetentionTable({ ages }: { ages: readonly AgeRow[] }) {
  const t = useTranslations("referrals.retention");
  const formats = useFormats();
  const cell = (value: number | null | undefined, write: (value: number) => string, subject: Subject) =>
    value == null ? { text: dash, raw: null } : { text: write(value), raw: value, shown: <ExplainLink subject={subject}>{write(value)}</ExplainLink> };
  const table: TwinTable = {
    columns: [t("age"), ...[t("referred"), t("others")].flatMap((side) => (["kept", "low", "high", "atRisk"] as const).map((name) => t(`column.${name}`, { side })))],
    rows: ages.map(({ age, referred, others }) => ({
      id: String(age),
      cells: [
        { text: formats.number(age), raw: age },
        ...(["yes", "no"] as const).flatMap((value) => {
          const row = value === "yes" ? referred : others;
          const of = (id: string, end?: IntervalEnd): Subject => ({ id: `survival.${id}`, at: String(age), breakdown: "referred", value, ...(end && { end }) });
          return [
            cell(row?.survival, formats.percent, of("observed")),
            cell(row?.lower, formats.percent, of("observed", "low")),
            cell(row?.upper, formats.percent, of("observed", "high")),
            cell(row?.atRisk, formats.number, of("at_risk")),
          ];
        }),
      ],
    })),
  };
  return <TableTwin table={table} caption={t("caption")} fileName="retention-of-the-referred" />;
}
