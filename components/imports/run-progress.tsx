"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import { Progress } from "@/components/ui/progress";
import type { ImportView } from "@/server/imports/views";
import { ChangeTable } from "./change-table";
import { prepareStages, type StageRow } from "./prepare-stages";
import { useTimeLeft } from "./use-time-left";

/** Step 3: how far the job is. Nothing here is lost by a reload or by leaving: the job is not in the page. */
export function RunProgress({ view, seenAt }: { view: ImportView; /** When this was read, by the clock of the page. */ seenAt: number }) {
  const t = useTranslations("imports.run");
  const left = useTimeLeft(view.progress, seenAt);
  const undoing = view.status === "undoing";
  const stages = prepareStages(view.progress);
  const current = view.progress;
  const total = current?.total ?? null;

  return (
    <div className="grid gap-4 desktop:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
      <Card title={undoing ? t("undoing") : t("title", { rows: view.counts?.accepted ?? view.rowCount })} subtitle={undoing ? t("undoingMay") : t("mayLeave")}>
        <Progress
          label={undoing ? t("undoing") : t("progress")}
          value={current?.done ?? 0}
          max={total ?? 0}
          text={total === null ? t("working") : t("of", { done: current?.done ?? 0, total })}
        />
        <p className="mt-1 mb-3 text-sub text-ink3">{left === null ? t("noEstimate") : t("left", { seconds: left })}</p>
        <ol>
          {stages.map((stage) => (
            <StageLine key={stage.stage} stage={stage} />
          ))}
        </ol>
      </Card>
      {view.counts && !undoing ? (
        <Card title={t("expected")} subtitle={t("expectedHint")}>
          <ChangeTable counts={view.counts} />
        </Card>
      ) : null}
    </div>
  );
}

function StageLine({ stage }: { stage: StageRow }) {
  const t = useTranslations("imports.run");
  const count = stage.state === "current" && stage.total !== null ? t("of", { done: stage.done, total: stage.total }) : "";
  return (
    <li
      aria-current={stage.state === "current" ? "step" : undefined}
      className="grid grid-cols-[18px_minmax(0,1fr)_auto] gap-2 border-b border-line2 py-1.5 text-table last:border-b-0"
    >
      <span aria-hidden className="text-accent">
        {stage.state === "done" ? "✓" : stage.state === "current" ? "…" : ""}
      </span>
      <span className={classes(stage.state === "ahead" && "text-ink3", stage.state === "current" && "font-medium")}>
        {t(`stages.${stage.stage}`)}
        <span className="sr-only">, {t(`states.${stage.state}`)}</span>
      </span>
      <span className="text-ink2">{count}</span>
    </li>
  );
}
