"use client";

import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import type { WorkspaceEntry } from "./workspace-list";

/** Loaded at the first use: most visits never open it. */
const CommandPalette = dynamic(() => import("./command-palette").then((module) => module.CommandPalette), { ssr: false });

type Props = { slug: string; workspaces: readonly WorkspaceEntry[] };

export function QuickJump({ slug, workspaces }: Props) {
  const t = useTranslations("shell");
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-keyshortcuts="Meta+K Control+K"
        className="mt-3 flex items-center justify-between rounded-[7px] px-2 py-[5.5px] text-ink2 hover:text-ink"
      >
        {t("jump")} <kbd className="font-sans text-label text-ink3">⌘K</kbd>
      </button>
      {open ? <CommandPalette slug={slug} workspaces={workspaces} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
