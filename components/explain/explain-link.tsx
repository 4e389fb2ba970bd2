"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { withSearch } from "@/components/metrics/search";
import { classes } from "@/components/ui/classes";
import { explaining, type Subject } from "./subject";

/** In a line of small type, so that it can be touched: as high as a finger needs. */
export const lineTarget = "inline-block leading-6";

type Props = { subject: Subject; className?: string; children: ReactNode };

/** A number that says where it comes from. The choice is in the address, so it can be sent to someone. */
export function ExplainLink({ subject, className, children }: Props) {
  const search = useSearchParams().toString();
  const t = useTranslations("explain");
  return (
    <button
      type="button"
      onClick={() => window.history.pushState(null, "", withSearch(search, explaining(subject)))}
      className={classes("rounded-sm text-start text-inherit decoration-ink/30 underline-offset-4 hover:underline", className)}
    >
      {children}
      <span className="sr-only">, {t("open")}</span>
    </button>
  );
}

/** The same in a line of small type, where something can explain it. */
export function Explainable({ subject, children }: { subject: Subject | null; children: ReactNode }) {
  return subject ? <ExplainLink subject={subject} className={lineTarget}>{children}</ExplainLink> : children;
}
