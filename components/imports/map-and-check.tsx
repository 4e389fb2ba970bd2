"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/components/format/numbers";
import type { ImportView } from "@/server/imports/views";
import { ChangeSummary } from "./change-summary";
import { ConstantsForm } from "./constants-form";
import { DialectLine } from "./dialect-line";
import { DiscardImport } from "./discard-import";
import { FileNotices } from "./file-notices";
import { ImportHeader } from "./import-header";
import { KindChoice } from "./kind-choice";
import { MappingFile } from "./mapping-file";
import { MappingList } from "./mapping-list";
import { MissingParts } from "./missing-parts";
import { ProblemList } from "./problem-list";
import { RunButton } from "./run-button";
import { UpdateQuestion } from "./update-question";
import { useMappingDraft } from "./use-mapping-draft";
import { WordValues } from "./word-values";

type Props = { workspace: string; view: ImportView; canChange: boolean; currencies: readonly string[] };

const MEGABYTE = 1024 * 1024;

/** Step 2: what was recognised and can be corrected, and at its side what the file would do. */
export function MapAndCheck({ workspace, view, canChange, currencies }: Props) {
  const t = useTranslations("imports.page");
  const locale = useLocale();
  const { draft, change, waiting, error, refusals } = useMappingDraft(workspace, view, canChange);
  const missing = refusals.length > 0 ? refusals : view.missing;
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
        <KindChoice workspace={workspace} view={view} />
        <DialectLine view={view} draft={draft} onChange={change} subtitle={facts} />
        <div className="grid gap-4 desktop:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
          {/* First in order, at the right on a wide page: on a phone it would lie under every column of the file. */}
          <div className="flex min-w-0 flex-col gap-4 desktop:col-start-2 desktop:row-start-1">
            <FileNotices notices={view.notices} />
            <MissingParts view={view} refusals={missing} error={error} />
            {view.counts && view.counts.differing > 0 ? (
              <UpdateQuestion
                view={view}
                differing={view.counts.differing}
                chosen={draft.update ?? view.updateMode.chosen}
                onChoose={(update) => change({ ...draft, update })}
              />
            ) : null}
            <ChangeSummary view={view} stale={waiting} />
            <ConstantsForm view={view} missing={missing} draft={draft} currencies={currencies} onChange={change} />
          </div>
          <div className="min-w-0 desktop:col-start-1 desktop:row-start-1">
            <MappingList
              view={view}
              draft={draft}
              onChange={change}
              actions={<MappingFile workspace={workspace} importId={view.id} canChange={canChange} saved={view.mapping !== null && !waiting} onLoad={change} />}
            />
            {view.form.words.map((words) => (
              <WordValues key={words.field} words={words} view={view} draft={draft} onChange={change} />
            ))}
          </div>
        </div>
      </fieldset>
      <ProblemList workspace={workspace} view={view} />
    </>
  );
}
