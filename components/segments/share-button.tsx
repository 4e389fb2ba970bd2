"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** The address shows what is on the page: whoever may see the workspace opens the same. */
export function ShareButton() {
  const t = useTranslations("segments.save");
  const [done, setDone] = useState<"copied" | "notCopied" | null>(null);
  async function copy() {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setDone("copied");
    } catch {
      setDone("notCopied");
    }
  }
  return (
    <>
      <Button onClick={() => void copy()}>{t("share")}</Button>
      <span role="status" className="text-sub text-ink3">
        {done ? t(done) : ""}
      </span>
    </>
  );
}
