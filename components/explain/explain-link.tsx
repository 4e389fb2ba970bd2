"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { withSearch } from "@/components/metrics/search";
import { classes } from "@/components/ui/classes";
import { explaining, type Subject } from "./subject";

/** In lines of small type that stand under each other: the lines are as high as a finger needs. */
export const lineTarget = "leading-6";

/**
 * At least 24 px high to touch, whatever the type (WCAG 2.2, 2.5.8): what that is more than its line is taken back from the
 * margins, so that nothing moves.
 */
const target = "py-[max(0px,(24px-1lh)/2)] my-[min(0px,(1lh-24px)/2)]";

/** As wide, too, where it stands by itself: a short figure keeps to the side its column is aligned to. The words of a sentence are not pushed apart. */
const places = { alone: "inline-block min-w-6", sentence: "inline" };

type Props = { subject: Subject; place?: keyof typeof places; className?: string; children: ReactNode };

/** A number that says where it comes from. The choice is in the address, so it can be sent to someone. */
export function ExplainLink({ subject, place = "alone", className, children }: Props) {
  const search = useSearchParams().toString();
  const t = useTranslations("explain");
  return (
    <button
      type="button"
      onClick={() => window.history.pushState(null, "", withSearch(search, explaining(subject)))}
      className={classes("rounded-sm [text-align:inherit] text-inherit decoration-ink/30 underline-offset-4 hover:underline", target, places[place], className)}
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
