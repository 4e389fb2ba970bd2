import type { RatioScale } from "./prepare-ratios";

export type RatioTone = "good" | "warn" | "loss" | "few" | "all";

const colors: Record<RatioTone, string> = { good: "var(--accent)", warn: "var(--amber)", loss: "var(--loss)", few: "var(--ink3)", all: "var(--ink)" };

/** One row of ratios on a shared scale: from the dashed threshold to a dot; hollow where there are too few. The number stands beside it. */
export function RatioDot({ scale, ratio, threshold, tone }: { scale: RatioScale; ratio: number | null; threshold: number; tone: RatioTone }) {
  return (
    <svg aria-hidden width="100%" height={24} className="block overflow-visible">
      {scale.ticks.map(({ value, at }) => (
        <line key={value} x1={`${at}%`} x2={`${at}%`} y1={-8} y2={32} stroke="var(--line2)" />
      ))}
      <line x1={`${scale.at(threshold)}%`} x2={`${scale.at(threshold)}%`} y1={-8} y2={32} stroke="var(--ink2)" strokeDasharray="3 3" />
      {ratio === null ? null : (
        <>
          <line x1={`${scale.at(threshold)}%`} x2={`${scale.at(ratio)}%`} y1={12} y2={12} stroke={colors[tone]} strokeWidth={2} opacity={0.45} />
          <circle cx={`${scale.at(ratio)}%`} cy={12} r={5} fill={tone === "few" ? "var(--card)" : colors[tone]} stroke={colors[tone]} strokeWidth={tone === "few" ? 1.5 : 0} />
        </>
      )}
    </svg>
  );
}
