"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { withSearch } from "./search";

const named = ["segment", "compareSegment"] as const;

/** On a page that is not there: whether that is for want of the segment its address names, and the way out of that. */
export function MissingSegment({ children }: { children: ReactNode }) {
  const t = useTranslations("period.missingSegment");
  const pathname = usePathname();
  const search = useSearchParams();
  if (!named.some((name) => search.has(name))) return children;
  return (
    <EmptyState
      action={
        // Asked for anew: within the same page the router would go on saying that it is not there.
        <a className={buttonLook("primary", "md")} href={pathname + withSearch(search.toString(), { segment: null, compareSegment: null, compare: null, compareBreakdown: null, compareValue: null })}>
          {t("everyone")}
        </a>
      }
    >
      {t("lead")}
    </EmptyState>
  );
}
