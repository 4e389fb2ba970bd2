"use client";

import { useTranslations } from "next-intl";
import { Choice, Choices } from "@/components/metrics/choices";
import { usePeriod } from "@/components/metrics/scope";
import { Popover } from "@/components/ui/popover";
import type { ChurnCrossAnswer } from "@/server/churn/get-churn-cross";
import { useAcrossName } from "./cross-columns";

/** By what the reasons are told apart: the plan left, the months stayed, or a breakdown that the workspace has. */
export function AcrossChoice({ across }: { across: ChurnCrossAnswer["across"] }) {
  const t = useTranslations("churn.cross");
  const nameOf = useAcrossName();
  const { groups } = usePeriod();
  const breakdowns = [...new Set(groups.map(({ breakdown }) => breakdown))].filter((breakdown) => breakdown !== "plan");
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
