"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StripChart } from "@/components/charts/strip-chart";
import { CsvButton } from "@/components/csv/csv-button";
import { metricStyle } from "@/components/format/metric";
import { dash } from "@/components/format/numbers";
import { useMetricName } from "@/components/metrics/metric-name";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { GroupMeasures, Tested } from "@/server/metrics/segments/compare";
import type { Interval, MetricValue } from "@/server/metrics/value";
import type { SegmentsCompared } from "@/server/segments/compare-segments";
import { explainedHref } from "./explained-href";
import { numbersCsv } from "./prepare-csv";
import { useSaid } from "./use-said";

/** Those that are compared; all others stand below. */
export const shown = ["customers", "mrr", "arpa", "customer_churn_rate", "nrr", "ltv", "grr", "cac", "cac_ceiling", "ltv_to_cac", "cac_payback"] as const;
const tested: ReadonlySet<string> = new Set(["arpa", "customer_churn_rate", "nrr", "ltv"]);
const isTested = (id: string): id is Tested => tested.has(id);

type Shown = { metric: MetricValue; interval: Interval | null };

const numberOf = ({ metrics, tested: own }: GroupMeasures, id: (typeof shown)[number]): Shown | null =>
  isTested(id) ? own[id] : metrics[id] ? { metric: metrics[id], interval: null } : null;

/** Key figures of each segment with their intervals, all customers as the upright line, and what may be said of the differences. */
export function NumbersCard({ answer, ltvId }: { answer: SegmentsCompared; ltvId: string }) {
  const t = useTranslations("segments.compare");
  const reasons = useTranslations("reasons");
  const formats = useFormats();
  const nameOf = useMetricName();
  const said = useSaid(answer);
  const { currency } = useScope();
  const { segments, groups, all, range } = answer;
  const idOf = (id: (typeof shown)[number]) => (id === "ltv" ? ltvId : id);
  const window = groups[0]?.window ?? range;
  const csv = numbersCsv(
    [...segments.map(({ name }) => name), t("all")],
    shown.map((id) => ({ name: nameOf(idOf(id)), numbers: [...segments.map((_, place) => groups[place]), all].map((group) => (group ? numberOf(group, id) : null)) })),
    { currency, low: t("tests.low"), high: t("tests.high") },
  );
  const why = (numbers: readonly (Shown | null)[]) => [...new Set(numbers.flatMap((number) => number?.metric.reason ?? []))].map((reason) => reasons(reason)).join(" ");
  return (
    <Card
      title={said.title}
      subtitle={t("subtitle", { window: formats.range(window), range: formats.range(range) })}
      actions={<CsvButton table={csv} fileName="segments-compared" size="sm">{t("csv")}</CsvButton>}
      className="mb-4"
    >
      <Table caption={t("caption")}>
        <TableHead>
          <TableRow>
            <HeaderCell>{t("number")}</HeaderCell>
            {segments.map(({ id, name }, place) => (
              <HeaderCell key={id} className="align-bottom">
                <Mark place={place} /> <span className="wrap-anywhere">{name}</span>
              </HeaderCell>
            ))}
            <HeaderCell>{t("all")}</HeaderCell>
            <HeaderCell align="left" className={classes("pl-6 max-desktop:hidden", segments.length > 3 ? "min-w-36" : "min-w-56")}>
              {t("interval")}
            </HeaderCell>
            <HeaderCell align="left" className={classes("pl-6 max-tablet:hidden", segments.length > 3 ? "min-w-44" : "min-w-56")}>
              {t("maySay")}
            </HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map((id) => {
            const own = segments.map((_, place) => (groups[place] ? numberOf(groups[place], id) : null));
            const whole = numberOf(all, id);
            return (
              <TableRow key={id}>
                <RowHeader>{nameOf(idOf(id))}</RowHeader>
                {segments.map((segment, place) => (
                  <Cell key={segment.id} className="align-top">
                    <NumberOfGroup number={own[place] ?? null} metric={idOf(id)} segment={segment.id} answer={answer} window={isTested(id) && id !== "ltv" ? groups[place]?.window : undefined} />
                  </Cell>
                ))}
                <Cell className="align-top text-ink2">
                  <NumberOfGroup number={whole} metric={idOf(id)} segment={null} answer={answer} window={isTested(id) && id !== "ltv" ? all.window : undefined} />
                </Cell>
                <Cell align="left" className="pl-6 max-desktop:hidden">
                  {isTested(id) ? (
                    <StripChart
                      rows={segments.map((segment, place) => ({ id: segment.id, value: own[place]?.metric.value ?? null, low: own[place]?.interval?.low, high: own[place]?.interval?.high }))}
                      line={whole?.metric.value ?? null}
                      formatX={(value) => (id === "customer_churn_rate" || id === "nrr" ? formats.percent(value, 1) : formats.value("money", value))}
                      description={t("stripOf", { name: nameOf(idOf(id)) })}
                    />
                  ) : null}
                </Cell>
                <Cell align="left" className="pl-6 text-sub text-ink2 max-tablet:hidden">
                  {isTested(id) ? said.of(id) : why(own)}
                </Cell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
      {/* A phone has no room for sentences beside the numbers. */}
      <dl className="mt-3 flex flex-col gap-2.5 text-sub tablet:hidden">
        {shown.map((id) => {
          const words = isTested(id) ? said.of(id) : why(segments.map((_, place) => (groups[place] ? numberOf(groups[place], id) : null)));
          return words ? (
            <div key={id}>
              <dt className="font-medium">{nameOf(idOf(id))}</dt>
              <dd className="text-ink2">{words}</dd>
            </div>
          ) : null;
        })}
      </dl>
    </Card>
  );
}

type NumberProps = { number: Shown | null; metric: string; segment: string | null; answer: SegmentsCompared; window: { from: string; to: string } | undefined };

export function NumberOfGroup({ number, metric, segment, answer, window }: NumberProps): ReactNode {
  const t = useTranslations("segments.compare");
  const reasons = useTranslations("reasons");
  const formats = useFormats();
  const { slug } = useScope();
  if (!number) return dash;
  const { metric: value, interval } = number;
  if (value.value === null) return <span title={value.reason ? reasons(value.reason) : undefined}>{dash}<span className="sr-only">{value.reason ? reasons(value.reason) : null}</span></span>;
  const style = metricStyle(metric);
  const few = value.warnings.includes("few_customers");
  return (
    <>
      <TextLink href={explainedHref({ slug, segment, range: answer.range, metric, window })} className={few ? "text-ink3" : undefined}>
        {formats.metric(value, style)}
      </TextLink>
      {interval ? (
        <span className="block text-label text-ink3 tablet:whitespace-nowrap">
          {t("between", { low: formats.value(value.unit, interval.low, style), high: formats.value(value.unit, interval.high, style) })}
        </span>
      ) : null}
      {few ? <span className="block text-label text-ink3">{t("few")}</span> : null}
    </>
  );
}

/** Accent, comparison, and hollow ones: as the chart draws them. */
export function Mark({ place }: { place: number }) {
  const look = place === 0 ? "bg-accent" : place === 1 ? "bg-cmp" : "border-[1.5px] border-ink3";
  return <span aria-hidden className={`inline-block size-2.5 rounded-full ${look}`} />;
}
