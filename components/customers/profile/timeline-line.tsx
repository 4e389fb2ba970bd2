"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dash } from "@/components/format/numbers";
import { useFormats } from "@/components/metrics/scope";
import type { TimelineItem } from "@/server/customers/timeline/types";
import { CancellationActions } from "./cancellation-actions";
import { NoteActions } from "./note-actions";
import { RemoveReferral } from "./remove-referral";
import type { Rights } from "./timeline-card";
import { useWhat } from "./use-what";

/** A day and what happened on it; what was typed here can be taken back here. */
export function TimelineLine({ item, rights }: { item: TimelineItem; rights: Rights }) {
  const t = useTranslations("customer.timeline");
  const formats = useFormats();
  const { what, details, words } = useWhat()(item);
  return (
    <li className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 py-2 text-table tablet:grid-cols-[6.5rem_7rem_minmax(0,1fr)_auto]">
      <p className="whitespace-nowrap text-ink3">{item.on === null ? dash : "undated" in item && item.undated ? t("by", { date: formats.date(item.on) }) : formats.date(item.on)}</p>
      <p className="text-label leading-5 text-ink3 max-tablet:hidden">{t(`kindOf.${item.kind}`)}</p>
      <div className="min-w-0">
        <p className="wrap-anywhere">{what}</p>
        {words ? <p className="mt-0.5 border-l-2 border-line pl-2.5 wrap-anywhere whitespace-pre-line text-ink2">{words}</p> : null}
        {details.length > 0 ? <p className="mt-0.5 text-label wrap-anywhere text-ink3">{details.join(" · ")}</p> : null}
      </div>
      <div className="col-start-2 justify-self-start tablet:col-start-4 tablet:justify-self-end">{actionsOf(item, rights)}</div>
    </li>
  );
}

function actionsOf(item: TimelineItem, rights: Rights): ReactNode {
  if (item.kind === "note" && item.mine && rights.notes) return <NoteActions note={item} />;
  if (item.kind === "cancellation" && rights.cancellations) return <CancellationActions cancellation={item} />;
  if (item.kind === "referral" && item.byHand && rights.referrals) return <RemoveReferral referral={item} />;
  return null;
}
