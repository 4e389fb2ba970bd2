"use client";

import { useTranslations } from "next-intl";
import { Explainable } from "@/components/explain/explain-link";
import { metricStyle } from "@/components/format/metric";
import { useFormats } from "@/components/metrics/scope";
import { Pill } from "@/components/ui/pill";
import type { Standing } from "@/server/metrics/targets/standing";
import type { Unit } from "@/server/metrics/value";

type Props = { id: string; unit: Unit; standing: Standing };

/** "on target", "healthy", "115 short", "0.1 pt over": the word says it, the colour repeats it. */
export function Health({ pill = false, standing, ...of }: Props & { pill?: boolean }) {
  const words = useHealthWords()({ standing, ...of });
  if (standing.reached) return pill ? <Pill tone="good">{words}</Pill> : <p className="font-medium text-accent">{words}</p>;
  // A distance is a number of its own.
  const subject = { id: `gap.${of.unit}`, at: of.id };
  if (pill) return <Explainable subject={subject}><Pill tone="warn">{words}</Pill></Explainable>;
  return <p className="font-medium text-warn"><Explainable subject={subject}>{words}</Explainable></p>;
}

/** What the dashed line of the trend is. */
export function TargetWords({ id, unit, standing: { origin, towards, target } }: Props) {
  const t = useTranslations("overview.standing");
  const formats = useFormats();
  // 3× and 12 months, not 3.0× and 12.0: a whole threshold is not a measurement.
  const whole = Number.isInteger(target) && (unit === "ratio" || unit === "months");
  const value = whole ? `${formats.number(target)}${unit === "ratio" ? "×" : ""}` : formats.value(unit, target, { ...metricStyle(id), compact: true });
  return t(`${origin}.${towards}`, { value });
}

export function useHealthWords(): (of: Props) => string {
  const t = useTranslations("overview.standing");
  const formats = useFormats();
  return ({ id, unit, standing: { reached, origin, towards, short } }) => {
    if (reached) return t(`reached.${origin}`);
    const gap = unit === "rate" ? formats.points(short) : formats.value(unit, short, { ...metricStyle(id), compact: true });
    // A gap too small to be written is still one.
    return /[1-9]/.test(gap) ? t(`gap.${towards}`, { gap }) : t(`hardly.${towards}`);
  };
}
