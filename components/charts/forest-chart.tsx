"use client";

import { ChartFrame } from "./chart-frame";
import { prepareForest, type ForestRow } from "./prepare-forest";

type Props = {
  rows: readonly ForestRow[];
  names: Record<string, string>;
  formatX: (value: number) => string;
  /** What the dashed line and the tick are. */
  zeroName: string;
  benchmarkName: string;
  description: string;
};

const rowHeight = 46;
const top = 18;
/** The ticks, and room between them and what stands below. */
const bottom = 36;

/** A few differences under each other with their intervals; dashed is no difference, the blue-grey tick a published figure. */
export function ForestChart({ rows, names, formatX, zeroName, benchmarkName, description }: Props) {
  const height = top + rows.length * rowHeight + bottom;
  return (
    <ChartFrame description={description} height={height}>
      {(width) => {
        const chart = prepareForest(rows, { width, left: 8, right: 22 });
        return (
          <>
            <line x1={chart.zero} x2={chart.zero} y1={top} y2={height - bottom} stroke="var(--ink3)" strokeDasharray="5 4" />
            <text x={chart.zero} y={11} textAnchor={chart.zero < width / 3 ? "start" : "middle"} style={{ fill: "var(--ink3)" }}>
              {zeroName}
            </text>
            {chart.rows.map((row, index) => {
              const y = top + index * rowHeight + 30;
              return (
                <g key={row.id}>
                  <text x={0} y={y - 14} style={{ fill: "var(--ink2)", fontWeight: 500, paintOrder: "stroke", stroke: "var(--card)", strokeWidth: 5 }}>
                    {names[row.id]}
                  </text>
                  {row.from === null || row.to === null ? null : (
                    <line x1={row.from} x2={row.to} y1={y} y2={y} stroke={row.few ? "var(--ink3)" : "var(--accent)"} strokeWidth={6} strokeLinecap="round" opacity={0.35} />
                  )}
                  {row.benchmark === null ? null : <line x1={row.benchmark} x2={row.benchmark} y1={y - 9} y2={y + 9} stroke="var(--cmp)" strokeWidth={2} />}
                  {row.at === null ? null : <circle cx={row.at} cy={y} r={5.5} fill={row.few ? "var(--card)" : "var(--accent)"} stroke={row.few ? "var(--ink3)" : "var(--accent)"} strokeWidth={2} />}
                  {index === 0 && row.benchmark !== null ? (
                    <text x={row.benchmark} y={y - 14} textAnchor={row.benchmark > width * 0.6 ? "end" : "start"} dx={row.benchmark > width * 0.6 ? -6 : 6} style={{ fill: "var(--cmp-ink)" }}>
                      {benchmarkName}
                    </text>
                  ) : null}
                </g>
              );
            })}
            {chart.ticks.map((tick) => (
              <text key={tick.value} x={tick.at} y={height - 18} textAnchor="middle">
                {formatX(tick.value)}
              </text>
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}
