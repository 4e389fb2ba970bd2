"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import { Progress } from "@/components/ui/progress";
import type { ImportProgress, ImportView } from "@/server/imports/views";
import { ChangeTable } from "./change-table";
import { prepareStages, type StageRow } from "./prepare-stages";
import { useTimeLeft } from "./use-time-left";

type Props = { view: ImportView; /** When the view was read, by the clock of the page. */ seenAt: number };

/** Step 3: how far the job is. Nothing here is lost by a reload or by leaving: the job is not in the page. */
export function RunProgress({ view, seenAt }: Props) {
  const t = useTranslations("imports.run");
  const left = useTimeLeft(view.progress, seenAt);
  const undoing = view.status === "undoing";
  const stages = prepareStages(view.progress);
  const stage = view.progress?.stage;

  return (
    <div className="grid gap-4 desktop:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)] desktop:items-start">
      <Card title={undoing ? t("undoing") : t("title", { rows: view.counts?.accepted ?? view.rowCount })} subtitle={undoing ? t("undoingMay") : t("mayLeave")}>
        <Progress label={undoing ? t("undoing") : t("progress")} value={stages.done} max={stages.total} text={stage ? t(`stages.${stage}`) : t("waiting")} />
        <p className="mt-1 mb-3 text-sub text-ink3">{left === null ? t("noEstimate") : t("left", { seconds: left })}</p>
        <ol>
          {stages.rows.map((row) => (
            <StageLine key={row.stage} row={row} progress={view.progress} />
          ))}
        </ol>
      </Card>
      {view.counts && !undoing ? (
        <Card title={t("expected")} subtitle={t("expectedHint")}>
          <ChangeTable counts={view.counts} kind={view.kind} caption={t("expected")} />
        </Card>
      ) : null}
    </div>
  );
}

const signs: Record<StageRow["state"], string> = { done: "✓", current: "…", ahead: "" };

function StageLine({ row, progress }: { row: StageRow; progress: ImportProgress | null }) {
  const t = useTranslations("imports.run");
  // A stage that is done in one statement cannot count: its rows are said, not "0 of 6,923".
  const counts = progress?.total && progress.done > 0 && progress.done < progress.total;
  const counted = counts ? t("of", { done: progress.done, total: progress.total ?? 0 }) : progress?.total ? t("rows", { rows: progress.total }) : null;
  return (
    <li
      aria-current={row.state === "current" ? "step" : undefined}
      className="grid grid-cols-[18px_minmax(0,1fr)_auto] gap-2 border-b border-line2 py-1.5 text-table last:border-b-0"
    >
      <span aria-hidden className="text-accent">
        {signs[row.state]}
      </span>
      <span className={classes(row.state === "ahead" && "text-ink3", row.state === "current" && "font-medium")}>
        {t(`stages.${row.stage}`)}
        <span className="sr-only">, {t(`states.${row.state}`)}</span>
      </span>
      <span className="text-ink2">{row.state === "current" ? counted : null}</span>
    </li>
  );
}
