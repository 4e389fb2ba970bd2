"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { Logo } from "./logo";
import { SideNav, type MenuCounts } from "./side-nav";
import { SignOutButton } from "./sign-out-button";
import { WorkspaceList, type WorkspaceEntry } from "./workspace-list";

type Props = {
  current: WorkspaceEntry;
  workspaces: readonly WorkspaceEntry[];
  me: { name: string; email: string };
  factsAsOf: ReactNode;
  counts: MenuCounts;
};

/** Where there is no room for the side menu: a bar on top, and the menu over the page. */
export function PhoneMenu({ current, workspaces, me, factsAsOf, counts }: Props) {
  const t = useTranslations("shell");
  const [open, setOpen] = useState(false);
  return (
    <header className="flex items-center gap-[9px] border-b border-line px-3.5 py-2.5 text-head font-medium tablet:hidden">
      <Logo name={current.name} />
      <span className="min-w-0 truncate">{current.name}</span>
      <Button aria-expanded={open} onClick={() => setOpen(true)} className="ml-auto">
        {t("menu")} <span aria-hidden>▾</span>
      </Button>
      {open ? (
        <Drawer title={current.name} closeLabel={t("closeMenu")} onClose={() => setOpen(false)}>
          <div
            className="text-body font-normal"
            onClick={(event) => {
              if (event.target instanceof Element && event.target.closest("a")) setOpen(false);
            }}
          >
            <SideNav slug={current.slug} counts={counts} />
            <h2 className="mx-2 mt-5 mb-1 text-label font-medium text-ink3">{t("workspaces")}</h2>
            <WorkspaceList workspaces={workspaces} current={current.slug} />
            <Link href="/new-workspace" className="block px-2 py-2 text-head text-ink2">
              {t("newWorkspace")}
            </Link>
            <div className="mt-4 flex items-center gap-2 border-t border-line pt-3">
              <Link href="/account" className="min-w-0 flex-1 truncate px-2 py-1.5 text-head">
                {me.name}
              </Link>
              <SignOutButton />
            </div>
            <div className="mt-3">{factsAsOf}</div>
          </div>
        </Drawer>
      ) : null}
    </header>
  );
}
