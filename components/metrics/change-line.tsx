"use client";

import { useTranslations } from "next-intl";
import { Explainable } from "@/components/explain/explain-link";
import type { Subject } from "@/components/explain/subject";
import { metricStyle } from "@/components/format/metric";
import { classes } from "@/components/ui/classes";
import type { Change } from "@/server/metrics/change";
import type { Reason, Unit } from "@/server/metrics/value";
import { useFormats, usePeriod } from "./scope";
import { useDifference, useEarlier } from "./use-earlier";

type Props = {
  id: string;
  unit: Unit;
  change: Change | null;
  compact?: boolean;
  /** Why there is none, where that is not for want of an earlier value. */
  uncompared?: Reason;
  /** Whose number it is, for the earlier value to be explained as well. */
  subject?: Subject;
};

/** Nothing moved, too little to be seen, or from what; another group has not moved, it is beside. */
function wording(real: Change["direction"], visible: Change["direction"], beside: boolean) {
  if (real === "flat") return beside ? "same" : "unchanged";
  if (visible === "flat") return beside ? "hardlyBeside" : "hardly";
  return beside ? "beside" : "from";
}

const tones = { good: "text-accent", bad: "text-loss", neutral: "text-ink2" };

/** A group is not better for being larger than another. */
const isSize = (id: string) => /^(mrr|arr|customers|cash_tied_up)\b/.test(id);

/** `▲ 6.3 % from €4,531`: the arrow says the direction, the colour whether that is good, the words what it was. */
export function ChangeLine({ id, unit, change, compact, uncompared, subject }: Props) {
  const formats = useFormats();
  const t = useTranslations("period");
  const { compare } = usePeriod();
  const earlierOf = useEarlier();
  const earlier = subject ? earlierOf(subject) : null;
  const differenceOf = useDifference();
  const difference = subject ? differenceOf(subject, unit) : null;
  if (compare === "off") return null;
  const beside = compare === "group";
  if (uncompared) return <p className="text-label text-ink3">{t(compact ? "uncomparedShort" : "uncompared")}</p>;
  if (!change) return <p className="text-sub text-ink3">{t(beside ? "noOther" : "noComparison")}</p>;
  const text = formats.change(unit, change, { ...metricStyle(id), compact });
  const words = t(wording(change.direction, text.direction, beside), { value: text.from });
  return (
    <p className={classes("text-sub font-medium", tones[beside && isSize(id) ? "neutral" : text.judgement])}>
      {text.direction === "flat" ? null : (
        <>
          <Explainable subject={text.size === null ? null : difference}>
            <span aria-hidden>{text.arrow}</span>
            <span className="sr-only">{t(`${beside ? "place" : "direction"}.${text.direction}`)}</span> {text.size}
          </Explainable>{" "}
        </>
      )}
      <span className="font-normal text-ink3"><Explainable subject={earlier}>{words}</Explainable></span>
    </p>
  );
}
