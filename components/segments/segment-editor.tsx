"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { everybody, type Rule } from "@/common/segments/rule";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Pill } from "@/components/ui/pill";
import { ApplyButton } from "./apply-button";
import { BuilderCard } from "./builder-card";
import { EditorActions } from "./editor-actions";
import { PreviewPanel } from "./preview-panel";
import { SampleCard } from "./sample-card";
import { SegmentLinks } from "./segment-links";
import { useDraft } from "./use-draft";
import { usePreview } from "./use-preview";
import { useRefusal } from "./use-refusal";

export type SavedSegment = { id: string; name: string; rule: Rule; archived: boolean };

const noNodes = new Map<string, never>();

type Props = { saved: SavedSegment | null; canWrite: boolean; /** Stands under a rule that asks for nothing yet. */ start?: ReactNode };

/** The page of a segment, saved or new: the rule, what it counts, and who. */
export function SegmentEditor({ saved, canWrite, start }: Props) {
  const t = useTranslations("segments");
  const { draft, finished, changed, unreadable, tooLong, change, discard, settle } = useDraft(saved?.rule ?? everybody);
  const { shown, nodes, nodesStale, refused, counting, retry } = usePreview(finished);
  const refusal = useRefusal(refused, finished.places);
  const stale = counting || refused !== null;
  return (
    <>
      <PageHeader
        title={
          <span className="flex flex-wrap items-center gap-x-2.5 wrap-anywhere">
            {saved?.name ?? t("new")}
            {saved && changed ? <Pill tone="warn">{t("save.changed")}</Pill> : null}
          </span>
        }
      >
        <EditorActions saved={saved} rule={finished.rule} changed={changed} canWrite={canWrite} onDiscard={discard} onSaved={settle} />
      </PageHeader>
      {saved?.archived ? (
        <Note tone="plain" className="mb-4">
          {t("save.archivedNote")}
        </Note>
      ) : null}
      {unreadable ? (
        <Note live className="mb-4">
          {t("builder.unreadable", { shown: saved ? "saved" : "everybody" })}
        </Note>
      ) : null}
      {canWrite ? null : <p className="mb-4 text-sub text-ink2">{t("save.readOnly")}</p>}
      <div className="grid items-start gap-4 desktop:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
        <div className="min-w-0">
          <BuilderCard draft={draft} finished={finished} onChange={change} nodes={nodes ?? noNodes} refusals={refusal.byKey} whole={shown?.preview.whole.customers ?? null} stale={nodesStale} tooLong={tooLong} />
          {draft.of.length === 0 ? start : null}
        </div>
        <div className="min-w-0">
          <PreviewPanel rule={finished.rule} preview={shown?.preview ?? null} counting={counting} refusal={refusal.whole} isRefused={refused !== null} onRetry={retry} />
          {saved && !saved.archived && !changed ? <SegmentLinks id={saved.id} /> : <ApplyButton rule={finished.rule} />}
        </div>
      </div>
      {shown ? <SampleCard preview={shown.preview} rule={shown.rule} stale={stale} /> : null}
    </>
  );
}
