"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { ForestChart } from "@/components/charts/forest-chart";
import { CsvButton } from "@/components/csv/csv-button";
import { ExplainLink } from "@/components/explain/explain-link";
import { linked, plain } from "@/components/explain/linked";
import { everyone } from "@/components/explain/subject";
import { majorUnits } from "@/components/format/money";
import { dash } from "@/components/format/numbers";
import { MetricCell } from "@/components/metrics/metric-cell";
import { useFormats, usePeriod, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { IntervalEnd } from "@/server/metrics/explain/types";
import type { MetricValue } from "@/server/metrics/value";
import type { ComparisonAnswer } from "@/server/referrals/types";

const kinds = ["loyalty", "ltv", "arpa"] as const;
type Kind = (typeof kinds)[number];
type Lift = ComparisonAnswer["lifts"][Kind];
const fewest = 30;
const isFew = (lift: NonNullable<Lift>) => Math.min(lift.n.referred, lift.n.others) < fewest;

/** Churn, LTV and ARPA of the referred against all others, each difference with its interval and the published figure beside. */
export function ComparisonCard({ answer }: { answer: ComparisonAnswer }) {
  const t = useTranslations("referrals.comparison");
  const formats = useFormats();
  const signed = useSignedPercent();
  const { lifts, window } = answer;
  const { segment } = usePeriod();
  const nobodyLeft = (["referred", "others"] as const).filter((side) => answer[side].churn.value === 0);
  const told = kinds.filter((kind) => lifts[kind]?.significant);
  const saidOf = (kind: Kind) => {
    const value = lifts[kind]?.value ?? 0;
    return { more: value > 0 ? "yes" : "no", size: { text: formats.percent(Math.abs(value)), subject: { id: `referral.lift.${kind}`, ...everyone } } };
  };
  const list = told.map((kind, index) => {
    const { more, size } = saidOf(kind);
    return (
      <Fragment key={kind}>
        {index > 0 ? t("and") : null}
        {t.rich(`told.${kind}`, { more, ...linked({ size }) })}
      </Fragment>
    );
  });
  const spoken = told.map((kind) => {
    const { more, size } = saidOf(kind);
    return t.markup(`told.${kind}`, { more, ...plain({ size }) });
  });
  return (
    <Card title={told.length === 0 ? t("nothing") : t.rich("finding", { list: () => list })} subtitle={t("subtitle", { range: formats.range(window), whole: segment ? "segment" : "all" })} actions={<ComparisonCsv answer={answer} />}>
      <ForestChart
        rows={kinds.map((kind) => {
          const lift = lifts[kind];
          return { id: kind, value: lift?.value ?? null, low: lift?.interval.low, high: lift?.interval.high, benchmark: lift?.benchmark, few: lift ? isFew(lift) : true };
        })}
        names={Object.fromEntries(kinds.map((kind) => [kind, t(`kind.${kind}`)]))}
        formatX={(value) => signed(value, 0)}
        zeroName={t("zero")}
        benchmarkName={t("benchmark")}
        description={told.length === 0 ? t("nothing") : t.markup("finding", { list: () => spoken.join(t("and")) })}
      />
      <ComparisonTable answer={answer} />
      <p className="mt-2 text-sub text-ink2">{t("correlation")}</p>
      {kinds.some((kind) => {
        const lift = lifts[kind];
        return lift && isFew(lift);
      }) ? (
        <p className="mt-1 text-sub text-ink2">{t("few")}</p>
      ) : null}
      {nobodyLeft.map((side) => (
        <p key={side} className="mt-1 text-sub text-ink2">
          {t(`nobodyLeft.${side}`)}
        </p>
      ))}
      <p className="mt-1 text-label text-ink3">{t("source")}</p>
    </Card>
  );
}

function useSignedPercent(): (value: number, digits?: number) => string {
  const formats = useFormats();
  return (value, digits = 1) => `${value > 0 ? "+" : ""}${formats.percent(value, digits)}`;
}

const metricOf = ({ ltvId, referred, others }: ComparisonAnswer): Record<Kind, { id: string; of: { yes: MetricValue; no: MetricValue } }> => ({
  loyalty: { id: "customer_churn_rate", of: { yes: referred.churn, no: others.churn } },
  ltv: { id: ltvId, of: { yes: referred.ltv, no: others.ltv } },
  arpa: { id: "arpa", of: { yes: referred.arpa, no: others.arpa } },
});

function ComparisonTable({ answer }: { answer: ComparisonAnswer }) {
  const t = useTranslations("referrals.comparison");
  const formats = useFormats();
  const signed = useSignedPercent();
  const metrics = metricOf(answer);
  const end = (kind: Kind, which: IntervalEnd, value: number) => ({ text: signed(value), subject: { id: `referral.lift.${kind}`, ...everyone, end: which }, apart: true });
  return (
    <Table caption={t("caption")}>
      <TableHead>
        <TableRow>
          <HeaderCell>{t("column.what")}</HeaderCell>
          <HeaderCell>{t("column.referred")}</HeaderCell>
          <HeaderCell>{t("column.others")}</HeaderCell>
          <HeaderCell>{t("column.difference")}</HeaderCell>
          <HeaderCell className="max-tablet:hidden">{t("column.benchmark")}</HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {kinds.map((kind) => {
          const { id, of } = metrics[kind];
          const lift = answer.lifts[kind];
          // Churn and ARPA are those of the months that LTV rests on; LTV is that of the page's.
          const months = kind === "ltv" ? {} : { window: answer.window };
          const side = (value: "yes" | "no") => <MetricCell subject={{ id, breakdown: "referred", value, ...months }} metric={of[value]} />;
          return (
            <TableRow key={kind}>
              <RowHeader>{t(`row.${kind}`)}</RowHeader>
              <Cell>{side("yes")}</Cell>
              <Cell>{side("no")}</Cell>
              <Cell>
                {lift ? (
                  <>
                    <ExplainLink subject={{ id: `referral.lift.${kind}`, ...everyone }} className={lift.significant && !isFew(lift) ? undefined : "text-ink3"}>
                      {signed(lift.value)}
                    </ExplainLink>
                    <span className="mt-1 block text-label whitespace-nowrap text-ink3">{t.rich("interval", linked({ low: end(kind, "low", lift.interval.low), high: end(kind, "high", lift.interval.high) }))}</span>
                    <span className="block text-label whitespace-nowrap text-ink3">{t("n", { referred: formats.number(lift.n.referred), others: formats.number(lift.n.others) })}</span>
                  </>
                ) : (
                  <span className="text-ink3">{dash}</span>
                )}
              </Cell>
              <Cell className="text-cmp-ink max-tablet:hidden">{lift ? signed(lift.benchmark) : dash}</Cell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}

function ComparisonCsv({ answer }: { answer: ComparisonAnswer }) {
  const t = useTranslations("referrals.comparison");
  const { currency } = useScope();
  const metrics = metricOf(answer);
  const raw = ({ unit, value }: MetricValue) => (value === null ? null : unit === "money" ? majorUnits(currency, value) : value);
  const csv = {
    columns: [t("column.what"), t("column.referred"), t("column.others"), t("column.difference"), t("column.low"), t("column.high"), t("column.nReferred"), t("column.nOthers"), t("column.benchmark")],
    rows: kinds.map((kind) => {
      const { of } = metrics[kind];
      const lift = answer.lifts[kind];
      return [t(`row.${kind}`), raw(of.yes), raw(of.no), lift?.value ?? null, lift?.interval.low ?? null, lift?.interval.high ?? null, lift?.n.referred ?? null, lift?.n.others ?? null, lift?.benchmark ?? null];
    }),
  };
  return (
    <CsvButton table={csv} fileName="referred-against-others" size="sm">
      CSV
    </CsvButton>
  );
}
