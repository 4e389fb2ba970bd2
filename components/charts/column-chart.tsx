"use client";

import { ChartFrame } from "./chart-frame";
import { prepareColumns, type Column, type ColumnFrame, type ColumnInput, type ColumnLayout } from "./prepare-columns";

export type ColumnStyle = { id: string; /** Shades of one colour: parts of one thing. */ shade: 1 | 2 | 3 | 4; name?: string };

type Props = {
  columns: readonly (ColumnInput & { label: string; total: string })[];
  styles: readonly ColumnStyle[];
  /** Dashed, with its name. */
  threshold?: { value: number; name: string };
  height: number;
  formatY: (value: number) => string;
  description: string;
};

const opacity: Record<ColumnStyle["shade"], number> = { 1: 1, 2: 0.62, 3: 0.36, 4: 0.18 };

export function ColumnChart({ columns, styles, threshold, height, formatY, description }: Props) {
  const named = styles.some(({ name }) => name !== undefined);
  return (
    <ChartFrame description={description} height={height}>
      {(width) => {
        const frame: ColumnFrame = { width, height, left: 46, right: named ? 72 : 8, top: 24, bottom: 26 };
        const chart = prepareColumns(columns, threshold ? [threshold.value] : [], frame);
        if (!chart) return null;
        return (
          <>
            <Grid chart={chart} frame={frame} formatY={formatY} />
            {chart.columns.map((column, index) => (
              <g key={column.id}>
                <Stack column={column} styles={styles} />
                <text x={column.centre} y={(column.top ?? chart.base) - 6} textAnchor="middle" style={{ fill: column.top === null ? "var(--ink3)" : "var(--ink)", fontWeight: 600 }}>
                  {chart.totals || column.top === null ? columns[index]?.total : null}
                </text>
                {chart.labelled.has(column.id) ? (
                  <text x={column.centre} y={height - 8} textAnchor="middle">
                    {columns[index]?.label}
                  </text>
                ) : null}
              </g>
            ))}
            <line x1={frame.left} x2={width - frame.right} y1={chart.base} y2={chart.base} stroke="var(--line)" />
            {chart.thresholds.map(({ at }) => (
              <g key={at}>
                <line x1={frame.left} x2={width - frame.right} y1={at} y2={at} stroke="var(--ink3)" strokeDasharray="5 4" />
                <text x={width - frame.right} y={at - 6} textAnchor="end" style={{ paintOrder: "stroke", stroke: "var(--card)", strokeWidth: 4, fontWeight: 500 }}>
                  {threshold?.name}
                </text>
              </g>
            ))}
            {named
              ? chart.names.map(({ id, y }) => (
                  <text key={id} x={width - frame.right + 4} y={y} style={{ fill: "var(--ink2)", fontWeight: 500 }}>
                    {styles.find((style) => style.id === id)?.name}
                  </text>
                ))
              : null}
          </>
        );
      }}
    </ChartFrame>
  );
}

/** Hollow and dotted where it is projected, running or of too few. */
function Stack({ column, styles }: { column: Column; styles: readonly ColumnStyle[] }) {
  return column.parts.map(({ id, y, height }) => {
    const shade = opacity[styles.find((style) => style.id === id)?.shade ?? 1];
    const place = { x: column.left, y, width: column.width, height: Math.max(0, height - 1) };
    return column.open ? (
      <rect key={id} {...place} fill="none" stroke="var(--accent)" strokeOpacity={Math.max(0.5, shade)} strokeDasharray="2 3" />
    ) : (
      <rect key={id} {...place} fill="var(--accent)" fillOpacity={shade} />
    );
  });
}

function Grid({ chart, frame, formatY }: { chart: ColumnLayout; frame: ColumnFrame; formatY: (value: number) => string }) {
  return chart.yTicks.map(({ value, at }) => (
    <g key={value}>
      <line x1={frame.left} x2={frame.width - frame.right} y1={at} y2={at} stroke="var(--line2)" />
      <text x={frame.left - 8} y={at + 4} textAnchor="end">
        {formatY(value)}
      </text>
    </g>
  ));
}
