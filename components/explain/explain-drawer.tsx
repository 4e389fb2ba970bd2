"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useGroupWords } from "@/components/customers/use-group-words";
import { useMetricName } from "@/components/metrics/metric-name";
import { useFormats, usePeriod } from "@/components/metrics/scope";
import { withSearch } from "@/components/metrics/search";
import { unmadeOf } from "@/components/metrics/unmade";
import { Drawer } from "@/components/ui/drawer";
import type { LtvMethod } from "@/server/metrics/settings";
import { Explained } from "./explained";
import { usePointWords } from "./use-point-words";
import { groupOf, nothingExplained, readSubject, subjectOn, type Subject } from "./subject";

type Props = { method?: LtvMethod };

/** Open while the address names a number. It speaks of the months and of whom the page shows; of a segment without numbers there is nothing to explain. */
export function ExplainDrawer({ method }: Props) {
  const period = usePeriod();
  const subject = readSubject(useSearchParams());
  return subject && !unmadeOf(period) ? <OpenDrawer subject={subjectOn(period, subject)} method={method} /> : null;
}

function OpenDrawer({ subject, method }: Props & { subject: Subject }) {
  const t = useTranslations("explain");
  const metrics = useTranslations("metrics");
  const nameOf = useMetricName();
  const { range } = usePeriod();
  const search = useSearchParams().toString();
  const content = useRef<HTMLDivElement>(null);
  const known = metrics.has(`${subject.id}.name`);

  // From one number to the next inside the panel: reading goes on at its start.
  useEffect(() => content.current?.focus(), [subject.id, subject.end, subject.at]);

  return (
    <Drawer
      title={known ? (subject.end ? t(`end.title.${subject.end}`, { name: nameOf(subject.id) }) : nameOf(subject.id)) : t("unknownTitle")}
      closeLabel={t("close")}
      onClose={() => window.history.pushState(null, "", withSearch(search, nothingExplained))}
    >
      <div ref={content} tabIndex={-1} className="outline-none">
        <Group subject={subject} />
        {known ? <Explained subject={subject} range={{ from: range.from, to: range.to }} method={method} /> : <p className="text-head text-ink2">{t("unknown")}</p>}
      </div>
    </Drawer>
  );
}

/** Whose number it is, when it is not everyone's, and of which months, when they are not the page's. */
function Group({ subject }: { subject: Subject }) {
  const formats = useFormats();
  const words = [...useGroupWords(groupOf(subject)), ...(subject.window ? [formats.range(subject.window)] : []), ...usePointWords(subject)];
  return words.length > 0 ? <p className="mb-1 text-sub font-medium text-cmp-ink">{words.join(" · ")}</p> : null;
}
