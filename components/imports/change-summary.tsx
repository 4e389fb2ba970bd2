"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/components/format/dates";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { Progress } from "@/components/ui/progress";
import type { ImportProgress, ImportView } from "@/server/imports/views";
import { ChangeTable } from "./change-table";

type Props = { view: ImportView; /** The mapping has moved on since these numbers were counted. */ stale: boolean };

/** The dry run: what an import of this file would do, before anything is written. */
export function ChangeSummary({ view, stale }: Props) {
  const t = useTranslations("imports.changes");
  const locale = useLocale();
  const { counts, progress } = view;
  const checking = view.status === "checking";

  return (
    <Card title={t("title")} subtitle={stale || checking ? t("counting") : counts ? t("dryRun") : t("notYet")}>
      {checking && progress ? (
        <div className="mb-3">
          <CheckProgress progress={progress} rows={view.rowCount} />
        </div>
      ) : null}
      {counts ? (
        <div className={stale || checking ? "opacity-60" : undefined} aria-busy={stale || checking}>
          <ChangeTable counts={counts} kind={view.kind} caption={t("title")} />
          {counts.missing > 0 ? (
            <Note tone={view.complete && counts.missingActive > 0 ? "warn" : "plain"} className="mt-3">
              {view.complete
                ? t("missingEnd", { kind: view.kind, missing: counts.missing, active: counts.missingActive, day: view.asOf ? formatDate(locale, view.asOf) : "" })
                : t("missingStay", { missing: counts.missing, kind: view.kind })}
            </Note>
          ) : null}
        </div>
      ) : null}
    </Card>
  );
}

/** Reading counts rows; comparing them with what is known comes after all of them and does not. */
function CheckProgress({ progress: { stage, done }, rows }: { progress: ImportProgress; rows: number }) {
  const t = useTranslations("imports.changes");
  const read = stage === "reading" ? done : rows;
  return <Progress label={t("checking")} value={read} max={rows} text={stage === "reading" ? t("checked", { done, total: rows }) : t("comparing")} />;
}
