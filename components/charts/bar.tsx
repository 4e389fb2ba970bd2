export type BarTone = "accent" | "loss" | "amber" | "cmp" | "few";

const looks: Record<BarTone, string> = {
  accent: "bg-accent",
  loss: "bg-loss",
  amber: "bg-amber",
  cmp: "bg-cmp",
  few: "border border-ink3",
};

/** A thin bar under the name it belongs to; the number stands in its own column. Hollow where there are too few. */
export function Bar({ width, tone }: { width: number; tone: BarTone }) {
  return <span aria-hidden className={`mt-1 block h-[3px] rounded-sm ${looks[tone]}`} style={{ width: width > 0 ? `max(2px, ${width}%)` : 0 }} />;
}
