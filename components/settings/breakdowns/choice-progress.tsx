"use client";

import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import { Progress } from "@/components/ui/progress";
import type { BreakdownChoice } from "@/server/breakdowns/get-choice";

const stages = ["waiting", "ledger", "facts"] as const;

/** How far the job is that counts by what was chosen. It goes on when the page is left. */
export function ChoiceProgress({ choice, chosenHere }: { choice: BreakdownChoice; chosenHere: boolean }) {
  const t = useTranslations("settings.breakdowns");
  const { pending } = choice;
  if (pending?.failed) {
    return (
      <Note tone="loss" live className="mt-4">
        {t("failed")}
      </Note>
    );
  }
  if (pending) {
    const stage = pending.stage ?? "waiting";
    return (
      <div className="mt-4">
        <Progress label={t("counting")} value={stages.indexOf(stage)} max={stages.length} text={t(`stage.${stage}`)} />
        <p role="status" className="mt-1 text-sub text-ink3">
          {t("mayLeave")}
        </p>
      </div>
    );
  }
  if (!chosenHere) return null;
  return (
    <Note tone="good" live className="mt-4">
      {t("done", { count: choice.chosen.length })}
    </Note>
  );
}
