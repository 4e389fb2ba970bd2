"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useNavigation } from "@/components/metrics/navigation";
import { withSearch } from "@/components/metrics/search";
import { Segmented } from "@/components/ui/segmented";
import type { ChurnPageAnswer } from "@/server/churn/types";
import { levels, measures } from "./read-view";

/** What the reasons are counted in, and how finely they are told apart. */
export function ParetoChoices({ measure, level }: Pick<ChurnPageAnswer, "measure" | "level">) {
  const t = useTranslations("churn.pareto");
  return (
    <div className="mb-2.5 flex flex-wrap gap-2">
      <Choice name="measure" options={measures} current={measure} label={t("measure.label")} labelOf={(id) => t(`measure.${id}`)} />
      <Choice name="level" options={levels} current={level} label={t("level.label")} labelOf={(id) => t(`level.${id}`)} />
    </div>
  );
}

type Props<Id extends string> = { name: string; options: readonly Id[]; current: Id; label: string; labelOf: (id: Id) => string };

function Choice<Id extends string>({ name, options, current, label, labelOf }: Props<Id>) {
  const { go } = useNavigation();
  const pathname = usePathname();
  const search = useSearchParams().toString();
  const changes = (id: string) => ({ [name]: id === options[0] ? null : id });
  return (
    <Segmented
      label={label}
      current={current}
      segments={options.map((id) => ({ id, label: labelOf(id), href: pathname + withSearch(search, changes(id)) }))}
      onChoose={(id) => go(changes(id))}
    />
  );
}
