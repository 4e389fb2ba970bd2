"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Rule } from "@/common/segments/rule";
import { useScope } from "@/components/metrics/scope";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Popover } from "@/components/ui/popover";
import { useErrorText } from "@/components/use-error-text";
import { NameDialog } from "./name-dialog";
import type { SavedSegment } from "./segment-editor";
import { segmentHref, segmentsHref } from "./segment-href";
import { ShareButton } from "./share-button";

type Props = { saved: SavedSegment | null; rule: Rule; changed: boolean; canWrite: boolean; onDiscard: () => void; onSaved: () => void };

/** What can be done with the whole of it. */
export function EditorActions({ saved, rule, changed, canWrite, onDiscard, onSaved }: Props) {
  const t = useTranslations("segments");
  const { slug } = useScope();
  const [asking, ask] = useState<"create" | "rename" | "duplicate" | null>(null);
  const more = useRef<HTMLDivElement>(null);
  const fromMenu = useRef(false);
  // What opened the dialog is gone with the menu: the menu's button takes the focus back.
  useEffect(() => {
    if (asking === null && fromMenu.current) more.current?.querySelector("button")?.focus();
    fromMenu.current = asking === "rename" || asking === "duplicate";
  }, [asking]);
  const trpc = useTRPC();
  const router = useRouter();
  const errorText = useErrorText();
  const update = useMutation(
    trpc.segments.update.mutationOptions({
      onSuccess: () => {
        onSaved();
        router.refresh();
      },
    }),
  );
  const archive = useMutation(trpc.segments.archive.mutationOptions({ onSuccess: () => router.refresh() }));
  const failure = update.error ?? archive.error;
  return (
    <>
      <LinkButton href={segmentsHref(slug)}>{t("list.saved")}</LinkButton>
      <ShareButton />
      {changed ? (
        <Button onClick={onDiscard}>{t("save.discard")}</Button>
      ) : null}
      {saved && canWrite ? (
        <div ref={more}>
          <Popover trigger={t("save.more")}>
            {/* A popover closes when its form is sent. */}
            <form className="flex flex-col items-stretch" onSubmit={(event) => event.preventDefault()}>
              <MenuButton onClick={() => ask("rename")}>{t("save.rename")}</MenuButton>
              <MenuButton onClick={() => ask("duplicate")}>{t("save.duplicate")}</MenuButton>
              {saved.archived ? null : <MenuButton onClick={() => archive.mutate({ workspace: slug, segmentId: saved.id, archived: true })}>{t("save.archive")}</MenuButton>}
            </form>
          </Popover>
        </div>
      ) : null}
      {!canWrite ? null : saved?.archived ? (
        <Button variant="primary" pending={archive.isPending} onClick={() => archive.mutate({ workspace: slug, segmentId: saved.id, archived: false })}>
          {t("save.restore")}
        </Button>
      ) : saved ? (
        <Button variant="primary" disabled={!changed} pending={update.isPending} onClick={() => update.mutate({ workspace: slug, segmentId: saved.id, rule })}>
          {t("save.saveChanges")}
        </Button>
      ) : (
        <Button variant="primary" onClick={() => ask("create")}>
          {t("save.save")}
        </Button>
      )}
      {failure ? (
        <p role="alert" className="basis-full text-sub text-loss">
          {errorText(failure)}
        </p>
      ) : null}
      {asking ? <NameDialog task={asking} saved={saved} rule={rule} onClose={() => ask(null)} onNamed={(id) => (id === saved?.id ? router.refresh() : router.push(segmentHref(slug, id)))} /> : null}
    </>
  );
}

function MenuButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="submit" onClick={onClick} className="rounded-[7px] px-2 py-1.5 text-left text-table text-ink2 hover:bg-line2 hover:text-ink">
      {children}
    </button>
  );
}
