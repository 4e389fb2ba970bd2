"use client";

import { useTranslations } from "next-intl";
import { CsvButton } from "@/components/csv/csv-button";
import { dash } from "@/components/format/numbers";
import { metricStyle } from "@/components/format/metric";
import { useMetricName } from "@/components/metrics/metric-name";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { PairTest, Tested } from "@/server/metrics/segments/compare";
import type { SegmentsCompared } from "@/server/segments/compare-segments";
import { testLines } from "./prepare-csv";
import { usePairNames } from "./use-pair-names";
import { useProbability } from "./use-said";

const metrics = ["customer_churn_rate", "nrr", "arpa", "ltv"] as const satisfies readonly Tested[];

const wasTested = ({ differences, logRank }: PairTest) => logRank !== null || Object.values(differences).some((difference) => difference !== null);

/** Every test that was made: each pair that shares nobody, by each number, with its interval and the corrected probability. */
export function TestsCard({ answer, ltvId }: { answer: SegmentsCompared; ltvId: string }) {
  const t = useTranslations("segments.compare");
  const nameOf = usePairNames(answer);
  const metricName = useMetricName();
  const { currency } = useScope();
  const { pairs } = answer;
  if (pairs.length === 0) return null;
  const nameOfMetric = (metric: Tested) => metricName(metric === "ltv" ? ltvId : metric);
  const csv = {
    columns: ["", t("tests.number"), t("tests.difference"), t("tests.low"), t("tests.high"), t("tests.pRaw"), t("tests.pHolm")],
    rows: testLines(pairs, answer.all.tested, metrics, { currency, pairOf: ({ one, other }) => `${nameOf(one)} − ${nameOf(other)}`, nameOf: nameOfMetric, logRank: t("tests.logRank") }),
  };
  return (
    <Card
      title={t("tests.title")}
      subtitle={t("tests.subtitle")}
      actions={
        <CsvButton size="sm" fileName="segments-tests" table={csv}>
          {t("csv")}
        </CsvButton>
      }
      className="mb-4"
    >
      <Table caption={t("tests.title")}>
        <TableHead>
          <TableRow>
            <HeaderCell>{t("tests.pair")}</HeaderCell>
            {metrics.map((metric) => (
              <HeaderCell key={metric}>{nameOfMetric(metric)}</HeaderCell>
            ))}
            <HeaderCell>{t("tests.logRank")}</HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {pairs.map((pair) => (
            <TableRow key={`${pair.one} ${pair.other}`}>
              <RowHeader className="min-w-40">
                {nameOf(pair.one)} − {nameOf(pair.other)}
              </RowHeader>
              {metrics.map((metric) => (
                <Cell key={metric} className="align-top">
                  <Tests answer={answer} pair={pair} metric={metric} />
                </Cell>
              ))}
              <Cell className="align-top">
                <LogRank answer={answer} pair={pair} />
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <p className="mt-2.5 text-sub text-ink2">{t("tests.holm", { tested: pairs.filter(wasTested).length, count: pairs.length })}</p>
    </Card>
  );
}

type TestProps = { answer: SegmentsCompared; pair: PairTest };

function Tests({ answer, pair, metric }: TestProps & { metric: Tested }) {
  const t = useTranslations("segments.compare");
  const reasons = useTranslations("reasons");
  const formats = useFormats();
  const p = useProbability();
  const found = pair.differences[metric];
  if (!found) {
    const missing = [pair.one, pair.other].flatMap((place) => answer.groups[place]?.tested[metric].metric.reason ?? [])[0];
    return <Untested why={missing ? reasons(missing) : t("few")} />;
  }
  const isRate = metric === "customer_churn_rate" || metric === "nrr";
  const write = (value: number) => formats.value(isRate ? "rate" : "money", value, { ...metricStyle(metric), signed: true });
  return (
    <span className={found.significant ? "text-ink" : "text-ink3"}>
      {write(found.value)}
      <span className="block text-label text-ink3 tablet:whitespace-nowrap">{t("between", { low: write(found.interval.low), high: write(found.interval.high) })}</span>
      <span className="block text-label text-ink3">{p(found.adjusted)}</span>
    </span>
  );
}

function LogRank({ answer: { groups }, pair: { one, other, logRank } }: TestProps) {
  const t = useTranslations("segments.compare");
  const formats = useFormats();
  const p = useProbability();
  if (!logRank) return <Untested why={t([one, other].some((place) => groups[place]?.fewLives) ? "few" : "tests.nobodyLeft")} />;
  return (
    <span className={logRank.significant ? "text-ink" : "text-ink3"}>
      {t("tests.chi", { chi: formats.number(logRank.chiSquare, 2) })}
      <span className="block text-label text-ink3">{p(logRank.adjusted)}</span>
    </span>
  );
}

/** A dash, and why there was nothing to test. */
const Untested = ({ why }: { why: string }) => (
  <>
    {dash}
    <span className="block max-w-44 text-label whitespace-normal text-ink3">{why}</span>
  </>
);
