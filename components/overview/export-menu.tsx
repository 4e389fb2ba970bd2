"use client";

import { useTranslations } from "next-intl";
import { CsvButton } from "@/components/csv/csv-button";
import type { CsvTable } from "@/components/csv/to-csv";
import { majorUnits } from "@/components/format/money";
import { useScope } from "@/components/metrics/scope";
import { useBeside } from "@/components/metrics/use-beside";
import { useReasonWords } from "@/components/metrics/use-reason-words";
import { Popover } from "@/components/ui/popover";
import type { MetricValue } from "@/server/metrics/value";
import { useHealthWords } from "./standing";
import { useTileName, type ShownTile } from "./tiles";

/** The key figures and their trends as files; each chart has its own beside it. */
export function ExportMenu({ tiles }: { tiles: readonly ShownTile[] }) {
  const t = useTranslations("overview");
  const ui = useTranslations("ui");
  const { figures, trends } = useTables(tiles);
  return (
    <Popover trigger={ui("export")}>
      <div className="flex flex-col">
        <CsvButton table={figures} fileName="key-figures" variant="quiet" className="justify-start">
          {t("export.tiles")}
        </CsvButton>
        <CsvButton table={trends} fileName="figures-by-month" variant="quiet" className="justify-start">
          {t("export.trends")}
        </CsvButton>
      </div>
    </Popover>
  );
}

function useTables(tiles: readonly ShownTile[]): { figures: CsvTable; trends: CsvTable } {
  const t = useTranslations("overview");
  const reasonWords = useReasonWords();
  const beside = useBeside();
  const nameOf = useTileName();
  const healthOf = useHealthWords();
  const { currency } = useScope();
  const raw = ({ unit, value }: MetricValue) => (value !== null && unit === "money" ? majorUnits(currency, value) : value);
  const before = ({ metric, change }: ShownTile) => (change ? raw({ ...metric, value: change.from }) : null);
  const months = [...new Set(tiles.flatMap(({ trend }) => trend.map(({ month }) => month)))].sort();
  const inMonth = ({ trend }: ShownTile, month: string) => trend.find((point) => point.month === month)?.metric;
  return {
    figures: {
      columns: [t("column.metric"), t("column.value"), t(`column.${beside ? "other" : "before"}`), t("column.target"), t("column.standing"), t("column.unit"), t("column.reason")],
      rows: tiles.map((tile) => [
        nameOf(tile.id),
        raw(tile.metric),
        before(tile),
        tile.standing ? raw({ ...tile.metric, value: tile.standing.target }) : null,
        tile.standing ? healthOf({ id: tile.id, unit: tile.metric.unit, standing: tile.standing }) : null,
        t(`unit.${tile.metric.unit}`, { currency }),
        tile.metric.reason ? reasonWords(tile.id, tile.metric.reason) : null,
      ]),
    },
    trends: {
      columns: [t("column.month"), ...tiles.map((tile) => nameOf(tile.id))],
      rows: months.map((month) => [month, ...tiles.map((tile) => inMonth(tile, month)).map((metric) => (metric ? raw(metric) : null))]),
    },
  };
}
