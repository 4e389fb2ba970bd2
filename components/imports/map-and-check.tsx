"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/components/format/numbers";
import type { ImportView } from "@/server/imports/views";
import { ChangeSummary } from "./change-summary";
import { ConstantsForm } from "./constants-form";
import { DialectLine } from "./dialect-line";
import { DiscardImport } from "./discard-import";
import { ImportHeader } from "./import-header";
import { MappingFile } from "./mapping-file";
import { MappingList } from "./mapping-list";
import { MissingParts } from "./missing-parts";
import { columnOf } from "./prepare-draft";
import { prepareStatusValues } from "./prepare-status-values";
import { ProblemList } from "./problem-list";
import { RunButton } from "./run-button";
import { StatusValues } from "./status-values";
import { UpdateQuestion } from "./update-question";
import { useMappingDraft } from "./use-mapping-draft";

type Props = { workspace: string; view: ImportView; canChange: boolean; currencies: readonly string[] };

const MEGABYTE = 1024 * 1024;

/** Step 2: what was recognised and can be corrected, and at its side what the file would do. */
export function MapAndCheck({ workspace, view, canChange, currencies }: Props) {
  const t = useTranslations("imports.page");
  const locale = useLocale();
  const { draft, change, waiting, error, refusals } = useMappingDraft(workspace, view, canChange);
  const missing = refusals.length > 0 ? refusals : view.missing;
  const statusColumn = columnOf(draft, "status");
  const facts = t("facts", {
    rows: view.rowCount,
    columns: view.detected.headers.length,
    size: view.fileBytes < MEGABYTE ? t("kilobytes", { size: Math.ceil(view.fileBytes / 1024) }) : t("megabytes", { size: formatNumber(locale, view.fileBytes / MEGABYTE, 1) }),
  });

  return (
    <>
      <ImportHeader workspace={workspace} view={view}>
        {canChange ? <DiscardImport workspace={workspace} importId={view.id} /> : null}
        <RunButton workspace={workspace} view={view} stale={waiting} lacking={missing.length > 0 || error !== null} canChange={canChange} />
      </ImportHeader>
      {/* One switch for all controls: a viewer reads the mapping and changes none of it. */}
      <fieldset disabled={!canChange} className="min-w-0">
        <legend className="sr-only">{t("mapping")}</legend>
        <DialectLine view={view} draft={draft} onChange={change} subtitle={facts} />
        <div className="grid gap-4 desktop:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
          {/* First in order, at the right on a wide page: on a phone it would lie under every column of the file. */}
          <div className="flex min-w-0 flex-col gap-4 desktop:col-start-2 desktop:row-start-1">
            <MissingParts view={view} refusals={missing} error={error} />
            {view.counts && view.counts.differing > 0 ? (
              <UpdateQuestion
                differing={view.counts.differing}
                chosen={draft.update ?? view.updateMode.chosen}
                suggested={view.updateMode.suggested}
                source={view.source.name}
                onChoose={(update) => change({ ...draft, update })}
              />
            ) : null}
            <ChangeSummary view={view} stale={waiting} />
            <ConstantsForm missing={missing} draft={draft} currencies={currencies} onChange={change} />
          </div>
          <div className="min-w-0 desktop:col-start-1 desktop:row-start-1">
            <MappingList
              columns={view.columns}
              draft={draft}
              onChange={change}
              actions={<MappingFile workspace={workspace} importId={view.id} canChange={canChange} saved={view.mapping !== null && !waiting} onLoad={change} />}
            />
            {statusColumn ? (
              <StatusValues column={statusColumn} values={prepareStatusValues(statusColumn, draft, view)} draft={draft} onChange={change} />
            ) : null}
          </div>
        </div>
      </fieldset>
      <ProblemList workspace={workspace} view={view} />
    </>
  );
}
