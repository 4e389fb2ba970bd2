"use client";

import { useTranslations } from "next-intl";
import { Pill, type PillTone } from "@/components/ui/pill";
import type { ImportStatus } from "@/server/imports/views";

const tones: Record<ImportStatus, PillTone> = {
  uploaded: "warn",
  checking: "plain",
  checked: "warn",
  running: "plain",
  done: "good",
  undoing: "plain",
  undone: "plain",
  failed: "loss",
};

/** A job is at work: what is shown will change by itself. */
export const isMoving = (status: ImportStatus): boolean => status === "checking" || status === "running" || status === "undoing";

export function StatusPill({ status }: { status: ImportStatus }) {
  const t = useTranslations("imports.statuses");
  return <Pill tone={tones[status]}>{t(status)}</Pill>;
}
