"use client";

import { useTranslations } from "next-intl";
import { DownloadLink, LinkButton } from "@/components/ui/link-button";
import { Card } from "@/components/ui/card";
import type { ImportView } from "@/server/imports/views";
import { ChangeTable } from "./change-table";
import { ChecksCard } from "./checks-card";
import { FileNotices } from "./file-notices";
import { ImportHeader } from "./import-header";
import { LeftCard } from "./left-card";
import { LinesCard } from "./lines-card";
import { ProblemList } from "./problem-list";
import { RunProgress } from "./run-progress";
import { TotalsCard } from "./totals-card";
import { UndoImport } from "./undo-import";
import { Verdict } from "./verdict";

type Props = { workspace: string; view: ImportView; canChange: boolean; timeZone: string; seenAt: number };

/** Step 4: totals to hold against the billing system, every row accounted for, and the way back. */
export function Reconcile({ workspace, view, canChange, timeZone, seenAt }: Props) {
  const t = useTranslations("imports.reconcile");
  const { counts, totals } = view;
  const undoable = canChange && view.status === "done" && view.blockedBy === null;

  return (
    <>
      <ImportHeader workspace={workspace} view={view}>
        {undoable ? <UndoImport workspace={workspace} view={view} /> : null}
        {view.status === "done" ? (
          <LinkButton variant="primary" href={`/${workspace}/overview`}>
            {t("openOverview")}
          </LinkButton>
        ) : null}
        {view.status === "undone" && canChange ? (
          <LinkButton variant="primary" href={`/${workspace}/imports/new`}>
            {t("another")}
          </LinkButton>
        ) : null}
      </ImportHeader>
      {view.status === "undoing" ? <RunProgress view={view} seenAt={seenAt} /> : <Verdict workspace={workspace} view={view} timeZone={timeZone} />}
      {view.status === "done" && counts && totals ? (
        <div className="mt-4 grid gap-4 desktop:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col gap-4">
            {"lines" in totals ? <LinesCard totals={totals} kind={view.kind} /> : <TotalsCard totals={totals} />}
            {"lines" in totals || totals.churned === 0 ? null : <LeftCard totals={totals} />}
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <FileNotices notices={view.notices} />
            <Card title={t("accounted", { rows: counts.rows })} subtitle={t("sameAsCheck")}>
              <ChangeTable counts={counts} kind={view.kind} caption={t("accounted", { rows: counts.rows })} />
              {counts.rejected > 0 ? (
                <DownloadLink className="mt-3" href={`/api/imports/${view.id}/rejected?workspace=${encodeURIComponent(workspace)}`}>
                  {t("rejected", { rows: counts.rejected })}
                </DownloadLink>
              ) : null}
            </Card>
            <ChecksCard counts={counts} totals={totals} />
          </div>
        </div>
      ) : null}
      {view.status === "done" ? <ProblemList workspace={workspace} view={view} /> : null}
    </>
  );
}
