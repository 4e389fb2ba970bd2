"use client";

import { ChartFrame } from "./chart-frame";
import { prepareSparkline, type SparkPoint } from "./prepare-sparkline";
import { Stroke } from "./stroke";

type Props = {
  points: readonly SparkPoint[];
  target?: number | null;
  /** The first and the last month as written under the line. */
  ends: { first: string; last: string };
  description: string;
};

const height = 44;
const axis = 18;

export function Sparkline({ points, target = null, ends, description }: Props) {
  return (
    <ChartFrame description={description} height={height + axis}>
      {(width) => {
        const line = prepareSparkline(points, target, width, height);
        if (!line) return null;
        return (
          <>
            {line.targetY === null ? null : (
              <line x1={0} x2={width} y1={line.targetY} y2={line.targetY} stroke="var(--ink3)" strokeDasharray="4 4" opacity={0.75} />
            )}
            <Stroke stroke={line} color="var(--accent)" width={2} />
            {line.latest ? <circle cx={line.latest.x} cy={line.latest.y} r={3} fill="var(--accent)" /> : null}
            <text x={0} y={height + 14}>
              {ends.first}
            </text>
            {points.length > 1 ? (
              <text x={width} y={height + 14} textAnchor="end">
                {ends.last}
              </text>
            ) : null}
          </>
        );
      }}
    </ChartFrame>
  );
}
