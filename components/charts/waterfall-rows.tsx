import { barColor } from "./bar-color";
import type { Waterfall } from "./prepare-waterfall";
import type { LabelledStep } from "./waterfall-chart";

type Props = { chart: Waterfall; steps: readonly LabelledStep[]; width: number; rowHeight: number };

export function WaterfallRows({ chart, steps, width, rowHeight }: Props) {
  return chart.bars.map((bar, index) => {
    const top = index * rowHeight + 8;
    const left = Math.min(bar.start, bar.end);
    const total = bar.kind === "opening" || bar.kind === "closing";
    return (
      <g key={bar.id}>
        <line x1={0} x2={width} y1={top + rowHeight - 8} y2={top + rowHeight - 8} stroke="var(--line2)" />
        <text x={0} y={top + 11} style={{ fill: "var(--ink2)", fontWeight: 500 }}>
          {steps[index]?.label}
        </text>
        <text x={0} y={top + 26} style={{ fill: "var(--cmp-ink)" }}>
          {steps[index]?.note}
        </text>
        <rect x={left} y={top} width={bar.amount === 0 ? 0 : Math.max(2, Math.abs(bar.end - bar.start))} height={20} rx={1.5} fill={barColor(bar.kind)} />
        {total && chart.axisStart !== null ? (
          <path d={`M${left + 8} ${top - 2}l5 12l-5 12`} fill="none" stroke="var(--card)" strokeWidth={3} />
        ) : null}
        <text x={width} y={top + 15} textAnchor="end" style={{ fill: "var(--ink)", fontWeight: 500 }}>
          {steps[index]?.text}
        </text>
        {index < chart.bars.length - 1 ? (
          <line x1={bar.carry} x2={bar.carry} y1={top + 20} y2={top + rowHeight} stroke="var(--ink3)" opacity={0.6} />
        ) : null}
      </g>
    );
  });
}
