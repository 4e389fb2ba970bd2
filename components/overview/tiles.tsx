"use client";

import { useTranslations } from "next-intl";
import { ExplainLink, lineTarget } from "@/components/explain/explain-link";
import { metricStyle } from "@/components/format/metric";
import { ChangeLine } from "@/components/metrics/change-line";
import { useMetricName } from "@/components/metrics/metric-name";
import { MetricNumber } from "@/components/metrics/metric-number";
import { Missing, WarningPills } from "@/components/metrics/remarks";
import { useFormats } from "@/components/metrics/scope";
import { Trend } from "@/components/metrics/trend";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import type { Tile, TrendedMetric } from "@/server/overview/types";
import { Health, TargetWords } from "./standing";

/** Some numbers stand on a page without a target to hold them against. */
export type ShownTile = TrendedMetric & Partial<Pick<Tile, "standing">>;

const leading = 4;

/** One card for all KPIs: four that lead, the others under a hairline. */
export function Tiles({ tiles }: { tiles: readonly ShownTile[] }) {
  const t = useTranslations("overview");
  return (
    <Card className="mb-4">
      <ul aria-label={t("tiles")} className="grid grid-cols-2 gap-y-[22px] tablet:grid-cols-4">
        {tiles.slice(0, leading).map((tile, index) => (
          <TileItem key={tile.id} tile={tile} lead className={edges(index)} />
        ))}
      </ul>
      {tiles.length > leading ? (
        <ul aria-label={t("moreTiles")} className="mt-[18px] grid grid-cols-2 gap-y-4 border-t border-line pt-4 tablet:grid-cols-4 desktop:grid-cols-7">
          {tiles.slice(leading).map((tile, index) => (
            <TileItem key={tile.id} tile={tile} className={classes(edges(index), wideEdges(index))} />
          ))}
        </ul>
      ) : null}
    </Card>
  );
}

export function useTileName(): (id: string) => string {
  const nameOf = useMetricName();
  const t = useTranslations("overview");
  return (id) => (t.has(`tile.${id}`) ? t(`tile.${id}`) : nameOf(id));
}

type ItemProps = { tile: ShownTile; lead?: boolean; className: string };

function TileItem({ tile, lead = false, className }: ItemProps) {
  const nameOf = useTileName();
  const formats = useFormats();
  const t = useTranslations("overview");
  const { id, metric, standing } = tile;
  return (
    <li className={classes("flex min-w-0 flex-col", className)}>
      <div className={classes("flex flex-wrap items-baseline justify-between gap-x-2", lead ? "text-sub text-ink2" : "text-label text-ink3")}>
        <p>{nameOf(id)}</p>
        {lead && standing ? <Health id={id} unit={metric.unit} standing={standing} pill /> : null}
      </div>
      <p className={lead ? "mt-[7px] mb-[3px]" : "mt-[3px] mb-px"}>
        <MetricNumber subject={{ id }} metric={metric} size={lead ? "lead" : "minor"} compact />
      </p>
      {metric.value === null ? <Missing id={id} metric={metric} /> : <ChangeLine id={id} unit={metric.unit} change={tile.change} compact uncompared={tile.uncompared} subject={{ id }} />}
      {metric.warnings.length > 0 ? (
        <div className="mt-1.5 flex flex-wrap gap-1">
          <WarningPills warnings={metric.warnings} />
        </div>
      ) : null}
      <div className="mt-auto pt-3">
        <Trend id={id} points={tile.trend} target={standing?.target} />
      </div>
      {tile.cliff ? <p className="mt-[5px] text-label text-ink3">{t("cliff", { month: formats.month(tile.cliff) })}</p> : null}
      <Foot tile={tile} lead={lead} />
    </li>
  );
}

/** Under the trend its dashed line in words, and under an estimate the value to plan on. */
function Foot({ tile: { id, metric, standing }, lead }: { tile: ShownTile; lead: boolean }) {
  const formats = useFormats();
  const t = useTranslations("overview");
  const low = lead && metric.unit === "money" ? metric.interval?.low : undefined;
  const target = standing ? <TargetWords id={id} unit={metric.unit} standing={standing} /> : null;
  // Of the rules of thumb the one for CAC alone is counted.
  const counted = id === "cac" && standing?.origin === "healthy";
  return (
    <div className="mt-[5px] min-h-[18px] text-label text-ink3">
      <p>
        {counted ? <ExplainLink subject={{ id: "cac_ceiling", end: "low" }} className={lineTarget}>{target}</ExplainLink> : target}
        {standing && low !== undefined ? " · " : null}
        {low === undefined ? null : <ExplainLink subject={{ id, end: "low" }} className={lineTarget}>{t("planOn", { value: formats.value(metric.unit, low, metricStyle(id)) })}</ExplainLink>}
      </p>
      {!lead && standing ? <Health id={id} unit={metric.unit} standing={standing} /> : null}
    </div>
  );
}

/** Hairlines between neighbours: two to a row on a phone, four from a tablet on. */
function edges(position: number): string {
  const phone = position % 2 === 0 ? "pr-3.5" : "border-l pl-3.5";
  const tablet = position % 4 === 0 ? "tablet:border-l-0 tablet:pl-0" : "tablet:border-l tablet:pl-[18px]";
  return classes("border-line", phone, tablet, position % 4 === 3 ? "tablet:pr-0" : "tablet:pr-[18px]");
}

/** Seven to a row where there is room. */
function wideEdges(position: number): string {
  return position === 0 ? "desktop:pr-3" : classes("desktop:border-l desktop:pl-3.5", position === 6 ? "desktop:pr-0" : "desktop:pr-3");
}
