"use client";

import { useState, type PointerEvent } from "react";
import { ChartFrame } from "./chart-frame";
import { nearestX } from "./prepare-nearest";
import { prepareLine, type Frame, type Line, type LineChartLayout, type LineInput } from "./prepare-line";
import { placeNames } from "./prepare-names";
import { Stroke } from "./stroke";

type Props = LineInput & {
  height: number;
  /** The x axis in words, at its right end. */
  xTitle: string;
  formatX: (value: number) => string;
  formatY: (value: number) => string;
  /** Names of lines, thresholds and marks, written beside them; a line without one has none. */
  names: Record<string, string>;
  description: string;
};

const colors = { ours: "var(--accent)", comparison: "var(--cmp)", loss: "var(--loss)", amber: "var(--amber)", quiet: "var(--ink3)" };
const inks = { ours: "var(--accent)", comparison: "var(--cmp-ink)", loss: "var(--loss)", amber: "var(--warn)", quiet: "var(--ink3)" };
const tones = { loss: "var(--loss)", plain: "var(--ink3)" };

export function LineChart(props: Props) {
  const { height, xTitle, formatX, formatY, names, description } = props;
  const [pointed, point] = useState<number | null>(null);
  return (
    <ChartFrame description={description} height={height}>
      {(width) => {
        const frame: Frame = { width, height, left: 52, right: 14, top: 12, bottom: 42 };
        const chart = prepareLine(props, frame);
        if (!chart) return null;
        return (
          <g onPointerMove={(event) => point(pointerX(event))} onPointerLeave={() => point(null)}>
            <rect width={width} height={height} fill="transparent" />
            <Axes chart={chart} frame={frame} xTitle={xTitle} formatX={formatX} formatY={formatY} />
            {chart.thresholds.map((threshold) => (
              <g key={threshold.id}>
                <line x1={frame.left} x2={width - frame.right} y1={threshold.at} y2={threshold.at} stroke={tones[threshold.tone]} strokeDasharray="5 4" />
                <text x={width - frame.right} y={threshold.at - 6} textAnchor="end" style={{ fill: tones[threshold.tone], fontWeight: 500 }}>
                  {names[threshold.id]}
                </text>
              </g>
            ))}
            {chart.lines.map((line) => (
              <g key={line.id}>
                {line.band ? <path d={line.band} fill="var(--band)" /> : null}
                <Stroke stroke={line} color={colors[line.role]} width={line.role === "comparison" ? 1.4 : line.role === "ours" ? 2.4 : 2} />
              </g>
            ))}
            {placeNames(chart.lines, names, width, height - frame.bottom).map(({ id, name, role, x, y, anchor }) => (
              <text key={id} x={x} y={y} textAnchor={anchor} style={{ fill: inks[role], fontWeight: 500 }}>
                {name}
              </text>
            ))}
            {chart.marks.map((mark) => (
              <g key={mark.id}>
                <circle cx={mark.x} cy={mark.y} r={4.5} fill="var(--card)" stroke="var(--loss)" strokeWidth={2} />
                <text x={mark.x + (mark.turned ? -9 : 9)} y={mark.y + 16} textAnchor={mark.turned ? "end" : "start"} style={{ fill: "var(--ink2)" }}>
                  {names[mark.id]}
                </text>
              </g>
            ))}
            {pointed === null ? null : <Readout chart={chart} frame={frame} at={pointed} formatX={formatX} formatY={formatY} />}
          </g>
        );
      }}
    </ChartFrame>
  );
}

function pointerX(event: PointerEvent<SVGGElement>): number {
  const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
  return event.clientX - (box?.left ?? 0);
}

type AxesProps = Pick<Props, "xTitle" | "formatX" | "formatY"> & { chart: LineChartLayout; frame: Frame };

function Axes({ chart, frame, xTitle, formatX, formatY }: AxesProps) {
  return (
    <>
      {chart.yTicks.map((tick) => (
        <g key={tick.value}>
          <line x1={frame.left} x2={frame.width - frame.right} y1={tick.at} y2={tick.at} stroke="var(--line2)" />
          <text x={frame.left - 8} y={tick.at + 4} textAnchor="end">
            {formatY(tick.value)}
          </text>
        </g>
      ))}
      {chart.xTicks.map((tick) => (
        <text key={tick.value} x={tick.at} y={frame.height - frame.bottom + 18} textAnchor="middle">
          {formatX(tick.value)}
        </text>
      ))}
      <text x={frame.width - frame.right} y={frame.height - 6} textAnchor="end">
        {xTitle}
      </text>
    </>
  );
}

type ReadoutProps = Pick<Props, "formatX" | "formatY"> & { chart: LineChartLayout; frame: Frame; at: number };

/** The value under the pointer; the table under the chart has all of them. */
function Readout({ chart, frame, at, formatX, formatY }: ReadoutProps) {
  const ours: Line | undefined = chart.lines[0];
  const spot = ours ? nearestX(ours.spots, at) : null;
  if (!spot) return null;
  const turned = spot.x > frame.width * 0.7;
  return (
    <g pointerEvents="none">
      <line x1={spot.x} x2={spot.x} y1={frame.top} y2={frame.height - frame.bottom} stroke="var(--line)" />
      <circle cx={spot.x} cy={spot.y} r={4.5} fill="var(--card)" stroke={colors[ours?.role ?? "ours"]} strokeWidth={2} />
      <text x={spot.x + (turned ? -10 : 10)} y={frame.height - frame.bottom - 8} textAnchor={turned ? "end" : "start"} style={{ fill: "var(--ink)", fontWeight: 500 }}>
        {`${formatX(spot.xValue)}: ${formatY(spot.value)}`}
      </text>
    </g>
  );
}
