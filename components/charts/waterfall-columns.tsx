import { barColor } from "./bar-color";
import type { Waterfall } from "./prepare-waterfall";
import type { LabelledStep } from "./waterfall-chart";

type Props = { chart: Waterfall; steps: readonly LabelledStep[]; width: number; base: number; formatTick: (value: number) => string };

const gutter = 44;

export function WaterfallColumns({ chart, steps, width, base, formatTick }: Props) {
  const step = (width - gutter) / Math.max(1, chart.bars.length);
  const barWidth = Math.min(76, step * 0.62);
  return (
    <>
      {chart.ticks.map((tick) => (
        <g key={tick.value}>
          <line x1={gutter - 6} x2={width} y1={tick.at} y2={tick.at} stroke="var(--line2)" />
          <text x={gutter - 12} y={tick.at + 4} textAnchor="end">
            {formatTick(tick.value)}
          </text>
        </g>
      ))}
      {chart.bars.map((bar, index) => {
        const centre = gutter + step * (index + 0.5);
        const left = centre - barWidth / 2;
        const top = Math.min(bar.start, bar.end);
        const height = bar.amount === 0 ? 0 : Math.max(2, Math.abs(bar.end - bar.start));
        const total = bar.kind === "opening" || bar.kind === "closing";
        const labelY = bar.kind === "loss" ? top + height + 15 : top - 7;
        return (
          <g key={bar.id}>
            <rect x={left} y={top} width={barWidth} height={height} rx={1.5} fill={barColor(bar.kind)} />
            {total && chart.axisStart !== null ? <BrokenEdge left={left} base={base} width={barWidth} /> : null}
            {index < chart.bars.length - 1 ? (
              <line x1={left + barWidth} x2={left + step} y1={bar.carry} y2={bar.carry} stroke="var(--ink3)" opacity={0.6} />
            ) : null}
            <text x={centre} y={labelY} textAnchor="middle" style={{ fill: "var(--ink)", fontSize: "12.5px", fontWeight: 600 }}>
              {steps[index]?.text}
            </text>
            <text x={centre} y={base + 20} textAnchor="middle" style={{ fill: "var(--ink2)", fontWeight: 500 }}>
              {steps[index]?.label}
            </text>
            <text x={centre} y={base + 36} textAnchor="middle" style={{ fill: "var(--cmp-ink)" }}>
              {steps[index]?.note}
            </text>
          </g>
        );
      })}
      <line x1={gutter - 6} x2={width} y1={base} y2={base} stroke="var(--line)" />
    </>
  );
}

/** A tear near the foot: the bar does not start at zero. */
function BrokenEdge({ left, base, width }: { left: number; base: number; width: number }) {
  const wave = width / 4 + 1.5;
  return <path d={`M${left - 3} ${base - 14}l${wave} 6l${wave} -6l${wave} 6l${wave} -6`} fill="none" stroke="var(--card)" strokeWidth={3} />;
}
