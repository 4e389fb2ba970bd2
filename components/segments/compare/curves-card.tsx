"use client";

import { useTranslations } from "next-intl";
import { LineChart } from "@/components/charts/line-chart";
import { TableTwin, type TwinTable } from "@/components/charts/table-twin";
import { dash } from "@/components/format/numbers";
import { useFormats } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { SegmentsCompared } from "@/server/segments/compare-segments";
import { curveCharts, readableRows, type NamedCurve } from "./prepare-curves";
import { useProbability } from "./use-said";

/** How many of those who came are still there by age, of each segment. */
export function CurvesCard({ answer }: { answer: SegmentsCompared }) {
  const t = useTranslations("segments.compare");
  const formats = useFormats();
  const p = useProbability();
  const { segments, groups, all, pairs } = answer;
  const curves = segments.flatMap(({ id, name }, place) => (groups[place] ? [{ id, name, curve: groups[place].curve }] : []));
  const everybody = { id: "all", name: t("all"), curve: all.curve };
  const charts = curveCharts(curves, everybody);
  const names = Object.fromEntries([...curves, everybody].map(({ id, name }) => [id, name]));
  const ages = [...new Set(curves.flatMap(({ curve }) => readableRows(curve).map(({ time }) => time)))].sort((a, b) => a - b);
  const tested = pairs.flatMap(({ logRank }) => (logRank ? [logRank] : []));
  const apart = tested.filter(({ significant }) => significant);
  const title = tested.length === 0 ? t("curves.title") : t(apart.length > 0 ? "curves.differ" : "curves.same", { count: apart.length, of: tested.length, p: p(Math.min(...tested.map(({ adjusted }) => adjusted))) });
  return (
    <Card title={title} subtitle={t("curves.subtitle")} className="mb-4">
      {charts.length === 0 ? <EmptyState>{t("curves.none")}</EmptyState> : null}
      <div className={charts.length > 1 ? "grid gap-4 tablet:grid-cols-2" : undefined}>
        {charts.map((series) => (
          <LineChart
            key={series[0]?.id}
            series={series}
            fromZero={charts.length > 1}
            xTicks={[0, 6, 12, 18, 24, 30, 36, 48, 60].filter((tick) => tick <= (ages.at(-1) ?? 0))}
            height={260}
            xTitle={t("curves.age")}
            formatX={(value) => formats.number(value)}
            formatY={(value) => formats.percent(value, 0)}
            names={names}
            description={t("curves.of", { names: series.map(({ id }) => names[id]).join(", ") })}
          />
        ))}
      </div>
      {charts.length > 0 ? <CurvesTable curves={curves} ages={ages} names={names} /> : null}
    </Card>
  );
}

function CurvesTable({ curves, ages, names }: { curves: readonly NamedCurve[]; ages: readonly number[]; names: Record<string, string> }) {
  const t = useTranslations("segments.compare.curves");
  const formats = useFormats();
  const rows = curves.map(({ curve }) => new Map(readableRows(curve).map((row) => [row.time, row])));
  const cell = (value: number | null | undefined, write: (value: number) => string) => (value == null ? { text: dash, raw: null } : { text: write(value), raw: value });
  const table: TwinTable = {
    columns: [t("age"), ...curves.flatMap(({ id }) => (["kept", "low", "high", "atRisk"] as const).map((name) => t(`column.${name}`, { name: names[id] ?? "" })))],
    rows: ages.map((age) => ({
      id: String(age),
      cells: [
        { text: formats.number(age), raw: age },
        ...rows.flatMap((own) => {
          const row = own.get(age);
          return [cell(row?.survival, formats.percent), cell(row?.lower, formats.percent), cell(row?.upper, formats.percent), cell(row?.atRisk, formats.number)];
        }),
      ],
    })),
  };
  return <TableTwin table={table} caption={t("subtitle")} fileName="retention-of-segments" />;
}
