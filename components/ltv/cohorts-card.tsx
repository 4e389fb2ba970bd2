"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { HeatTable } from "@/components/charts/heat-table";
import { prepareHeat } from "@/components/charts/prepare-heat";
import { CsvButton } from "@/components/csv/csv-button";
import { ExplainLink } from "@/components/explain/explain-link";
import { majorUnits } from "@/components/format/money";
import { useFormats, useScope } from "@/components/metrics/scope";
import { withSearch } from "@/components/metrics/search";
import { useSearch } from "@/components/metrics/use-search";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { Segmented } from "@/components/ui/segmented";
import type { CohortsAnswer } from "@/server/kpis/types";
import { cellMetrics, cellWindows, cohortViews, readView, toHeatRows, type CohortView } from "./prepare-cohorts";

/** A screen's worth; the file has all of them. */
const shown = { rows: 18, columns: 13 };

export function CohortsCard({ answer, undated }: { answer: CohortsAnswer; undated: boolean }) {
  const t = useTranslations("ltv.cohorts");
  const formats = useFormats();
  const { currency } = useScope();
  const view = readView(useSearch().get("cohorts"));
  const rows = toHeatRows(answer.cohorts, view);
  const heat = prepareHeat(rows, shown);
  const windowOf = cellWindows(answer.cohorts);
  const acquired = new Map(answer.cohorts.map((cohort) => [cohort.cohort, cohort.acquired]));
  const longest = Math.max(0, ...rows.map((row) => row.cells.length));
  const raw = (value: number | null) => (value === null || view !== "margin" ? value : majorUnits(currency, value));
  const csv = {
    columns: [t("cohort"), t("acquired"), ...Array.from({ length: longest }, (_, age) => String(age))],
    rows: rows.map((row) => [row.id, acquired.get(row.id) ?? null, ...row.cells.map(raw)]),
  };
  const title = t(`title.${view}`);
  if (heat.rows.length === 0) {
    return (
      <Card title={title}>
        <EmptyState>{t("none")}</EmptyState>
      </Card>
    );
  }
  return (
    <Card
      title={title}
      subtitle={`${t(`subtitle.${view}`, { currency })} ${t("shown", { shown: heat.rows.length, total: heat.total })}`}
      actions={
        <CsvButton table={csv} fileName={`${view}-by-cohort`} size="sm">
          CSV
        </CsvButton>
      }
    >
      <ViewSwitch current={view} />
      <HeatTable
        heat={heat}
        caption={title}
        rowTitle={t("cohort")}
        sizeTitle={t("acquired")}
        columnTitle={(age) => formats.number(age)}
        rowLabel={(cohort) => formats.month(cohort, "2-digit")}
        rowSize={(cohort) => (
          <ExplainLink subject={{ id: "customers.new", cohort, window: { from: cohort, to: cohort } }}>{formats.number(acquired.get(cohort) ?? 0)}</ExplainLink>
        )}
      >
        {({ row: cohort, column: age, value }) => (
          <ExplainLink subject={{ id: cellMetrics[view], cohort, window: windowOf(cohort, age) }} className="block w-full">
            <span className="block text-center leading-[25px]">{view === "margin" ? formats.moneyPlain(value) : formats.number(value * 100)}</span>
          </ExplainLink>
        )}
      </HeatTable>
      {undated ? <Note className="mt-3">{t("undated")}</Note> : null}
    </Card>
  );
}

function ViewSwitch({ current }: { current: CohortView }) {
  const t = useTranslations("ltv.cohorts.view");
  const { set } = useSearch();
  const pathname = usePathname();
  const search = useSearchParams().toString();
  const changes = (view: string) => ({ cohorts: view === "retention" ? null : view });
  return (
    <div className="mb-3">
      <Segmented
        label={t("title")}
        current={current}
        onChoose={(view) => set(changes(view))}
        segments={cohortViews.map((view) => ({ id: view, label: t(view), href: `${pathname}${withSearch(search, changes(view))}` }))}
      />
    </div>
  );
}
