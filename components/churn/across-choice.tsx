"use client";

import { useTranslations } from "next-intl";
import { useBreakdownTitle } from "@/components/metrics/breakdown-label";
import { Choice, Choices } from "@/components/metrics/choices";
import { usePeriod } from "@/components/metrics/scope";
import { Popover } from "@/components/ui/popover";
import type { ChurnCrossAnswer } from "@/server/churn/get-churn-cross";

/** By what the reasons are told apart: the plan left, the months stayed, or a breakdown that the workspace has. */
export function AcrossChoice({ across }: { across: ChurnCrossAnswer["across"] }) {
  const t = useTranslations("churn.cross");
  const titleOf = useBreakdownTitle();
  const { groups } = usePeriod();
  const breakdowns = [...new Set(groups.map(({ breakdown }) => breakdown))].filter((breakdown) => breakdown !== "plan");
  const nameOf = (id: string) => (id === "left" || id === "tenure" ? t(`by.${id}`) : (titleOf(id) ?? id));
  return (
    <Popover label={t("by.label", { by: nameOf(across) })} trigger={<span className="whitespace-nowrap">{nameOf(across)}</span>}>
      <Choices>
        {["left", "tenure", ...breakdowns].map((id) => (
          <Choice key={id} chosen={id === across} changes={{ across: id === "left" ? null : id }}>
            {nameOf(id)}
          </Choice>
        ))}
      </Choices>
    </Popover>
  );
}
