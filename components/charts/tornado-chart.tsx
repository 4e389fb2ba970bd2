"use client";

import { ChartFrame } from "./chart-frame";
import { prepareTornado, type TornadoRow } from "./prepare-tornado";

type Props = {
  rows: readonly TornadoRow[];
  base: number;
  names: Record<string, string>;
  /** What stands at the end of a bar. */
  formatEnd: (step: "lower" | "higher", value: number) => string;
  formatBase: (value: number) => string;
  description: string;
};

const rowHeight = 50;
const top = 22;
/** Room for the words at both ends. */
const margin = 92;

/** How far each of a few things moves one value: what raises it to the right, what lowers it to the left. */
export function TornadoChart({ rows, base, names, formatEnd, formatBase, description }: Props) {
  const height = top + rows.length * rowHeight;
  return (
    <ChartFrame description={description} height={height}>
      {(width) => {
        const chart = prepareTornado(rows, base, { width, left: margin, right: margin });
        return (
          <>
            <text x={chart.base} y={11} textAnchor="middle" style={{ fill: "var(--ink)", fontWeight: 500 }}>
              {formatBase(base)}
            </text>
            {chart.rows.map((row, index) => {
              const y = top + index * rowHeight;
              return (
                <g key={row.id}>
                  <text x={0} y={y + 12} style={{ fill: "var(--ink2)", fontWeight: 500 }}>
                    {names[row.id]}
                  </text>
                  {row.ends.map((end) => (
                    <g key={end.step}>
                      <rect x={end.x} y={y + 20} width={end.width} height={16} rx={1.5} fill={end.gain ? "var(--accent)" : "var(--loss)"} />
                      <text x={end.gain ? end.x + end.width + 6 : end.x - 6} y={y + 32} textAnchor={end.gain ? "start" : "end"}>
                        {formatEnd(end.step, end.value)}
                      </text>
                    </g>
                  ))}
                </g>
              );
            })}
            <line x1={chart.base} x2={chart.base} y1={top - 5} y2={height - 6} stroke="var(--ink3)" />
          </>
        );
      }}
    </ChartFrame>
  );
}
