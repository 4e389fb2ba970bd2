"use client";

import { ChartFrame } from "./chart-frame";
import { prepareStrip, type StripRow } from "./prepare-strip";

type Props = { rows: readonly StripRow[]; /** Everybody. */ line: number | null; description: string; formatX: (value: number) => string };

const rowHeight = 13;
const top = 5;
const axis = 16;
/** Accent, comparison, then hollow ones: told apart by their order. */
const colors = ["var(--accent)", "var(--cmp)"];

/** A few estimates under each other with their intervals; the upright line is everybody. */
export function StripChart({ rows, line, description, formatX }: Props) {
  const height = rows.length * rowHeight + 2 * top;
  return (
    <ChartFrame description={description} height={height + axis}>
      {(width) => {
        const strip = prepareStrip(rows, line, { width, left: 8, right: 8 });
        return (
          <>
            {strip.ticks.map(({ value, at }) => (
              <g key={value}>
                <line x1={at} x2={at} y1={0} y2={height} stroke="var(--line2)" />
                <text x={at} y={height + axis - 4} textAnchor="middle">
                  {formatX(value)}
                </text>
              </g>
            ))}
            {strip.line === null ? null : <line x1={strip.line} x2={strip.line} y1={0} y2={height} stroke="var(--ink3)" />}
            {strip.rows.map((row, index) => {
              const y = top + (index + 0.5) * rowHeight;
              const color = colors[index];
              return (
                <g key={row.id}>
                  {row.from === null || row.to === null ? null : (
                    <line x1={row.from} x2={row.to} y1={y} y2={y} stroke={color ?? "var(--ink3)"} strokeWidth={color ? 5 : 1.5} strokeLinecap={color ? "round" : "butt"} strokeDasharray={row.cut ? "4 3" : undefined} opacity={color ? 0.4 : 1} />
                  )}
                  {row.at === null ? null : <circle cx={row.at} cy={y} r={4} fill={color ?? "var(--card)"} stroke={color ?? "var(--ink3)"} strokeWidth={1.5} />}
                </g>
              );
            })}
          </>
        );
      }}
    </ChartFrame>
  );
}
