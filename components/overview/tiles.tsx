"use client";

import { useTranslations } from "next-intl";
import { useFormats } from "@/components/metrics/scope";
import { ChangeLine } from "@/components/metrics/change-line";
import { useMetricName } from "@/components/metrics/metric-name";
import { MetricNumber } from "@/components/metrics/metric-number";
import { Missing, WarningPills } from "@/components/metrics/remarks";
import { Trend } from "@/components/metrics/trend";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import type { Tile } from "@/server/overview/types";

const leading = 4;

/** One card for all KPIs: four that lead, the others under a hairline. */
export function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <Card className="mb-4">
      <ul className="grid grid-cols-2 gap-y-[22px] tablet:grid-cols-4">
        {tiles.slice(0, leading).map((tile, index) => (
          <TileItem key={tile.id} tile={tile} lead position={index} />
        ))}
      </ul>
      <ul className="mt-[18px] grid grid-cols-2 gap-y-4 border-t border-line pt-4 tablet:grid-cols-4">
        {tiles.slice(leading).map((tile, index) => (
          <TileItem key={tile.id} tile={tile} position={index} />
        ))}
      </ul>
    </Card>
  );
}

type ItemProps = { tile: Tile; lead?: boolean; position: number };

function TileItem({ tile, lead = false, position }: ItemProps) {
  const nameOf = useMetricName();
  const t = useTranslations("overview");
  const name = t.has(`tile.${tile.id}`) ? t(`tile.${tile.id}`) : nameOf(tile.id);
  return (
    <li className={classes("flex min-w-0 flex-col", edges(position))}>
      <p className={lead ? "text-sub text-ink2" : "text-label text-ink3"}>{name}</p>
      <p className={lead ? "mt-[7px] mb-[3px]" : "mt-[3px] mb-px"}>
        <MetricNumber subject={{ id: tile.id }} metric={tile.metric} size={lead ? "lead" : "minor"} compact />
      </p>
      {tile.metric.value === null ? <Missing metric={tile.metric} /> : <ChangeLine id={tile.id} unit={tile.metric.unit} change={tile.change} compact />}
      {tile.metric.warnings.length > 0 ? (
        <div className="mt-1.5 flex flex-wrap gap-1">
          <WarningPills warnings={tile.metric.warnings} />
        </div>
      ) : null}
      <div className="mt-auto pt-3">
        <Trend id={tile.id} points={tile.trend} />
      </div>
      {lead ? (
        <p className="mt-[5px] min-h-[18px] text-label text-ink3">
          <Plan tile={tile} />
        </p>
      ) : null}
    </li>
  );
}

/** Under an estimate the value to plan on. */
function Plan({ tile }: { tile: Tile }) {
  const formats = useFormats();
  const t = useTranslations("overview");
  const low = tile.metric.unit === "money" ? tile.metric.interval?.low : undefined;
  if (low === undefined) return null;
  return t("planOn", { value: formats.value(tile.metric.unit, low) });
}

/** Hairlines between neighbours: two to a row on a phone, four from a tablet on. */
function edges(position: number): string {
  const phone = position % 2 === 0 ? "pr-3.5" : "border-l pl-3.5";
  const tablet = position % 4 === 0 ? "tablet:border-l-0 tablet:pl-0" : "tablet:border-l tablet:pl-[18px]";
  return classes("border-line", phone, tablet, position % 4 === 3 ? "tablet:pr-0" : "tablet:pr-[18px]");
}
