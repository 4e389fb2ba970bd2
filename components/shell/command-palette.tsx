"use client";

import { Command } from "cmdk";
import { useLocale, useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef, type ReactNode } from "react";
import { keptSearch } from "@/components/metrics/search";
import { prepareMatch } from "@/components/ui/prepare-match";
import { languages } from "./language-switch";
import { menu, pageAddress } from "./pages";
import { remember } from "./preferences";
import { signOutHere } from "./sign-out";
import type { WorkspaceEntry } from "./workspace-list";

type Props = { slug: string; workspaces: readonly WorkspaceEntry[]; onClose: () => void };

/** Pages, workspaces and a few switches by typing. In the browser's dialog: Esc closes, the page behind is inert. */
export function CommandPalette({ slug, workspaces, onClose }: Props) {
  const t = useTranslations("shell");
  const router = useRouter();
  const kept = keptSearch(useSearchParams());
  const { resolvedTheme, setTheme } = useTheme();
  const locale = useLocale();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  const run = (action: () => void) => () => {
    onClose();
    action();
  };
  const go = (address: string) => run(() => router.push(address));
  const otherTheme = resolvedTheme === "dark" ? "light" : "dark";

  return (
    <dialog
      ref={dialog}
      aria-label={t("jump")}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
      className="mx-auto mt-[12vh] w-[calc(100%-1.75rem)] max-w-lg rounded-xl bg-card p-0 text-ink shadow-card"
    >
      <Command label={t("jump")} filter={prepareMatch} loop className="text-body">
        <Command.Input autoFocus placeholder={t("jumpPlaceholder")} className="w-full border-b border-line bg-transparent px-4 py-3 outline-none placeholder:text-ink3" />
        <Command.List className="max-h-[50vh] overflow-y-auto p-1.5">
          <Command.Empty className="px-2.5 py-3 text-head text-ink2">{t("jumpNothing")}</Command.Empty>
          <Group heading={t("jumpPages")}>
            {menu.flatMap(({ pages }) => pages).map((page) => (
              <Item key={page} onSelect={go(pageAddress(slug, page) + kept)}>
                {t(`pages.${page}`)}
              </Item>
            ))}
            <Item onSelect={go(pageAddress(slug, "imports/new"))}>{t("newImport")}</Item>
          </Group>
          <Group heading={t("workspaces")}>
            {workspaces
              .filter((workspace) => workspace.slug !== slug)
              .map((workspace) => (
                <Item key={workspace.slug} value={`${workspace.name} ${workspace.slug}`} onSelect={go(pageAddress(workspace.slug, "overview"))}>
                  {workspace.name}
                </Item>
              ))}
            <Item onSelect={go("/new-workspace")}>{t("newWorkspace")}</Item>
          </Group>
          <Group heading={t("account")}>
            <Item onSelect={go("/account")}>{t("account")}</Item>
            <Item onSelect={run(() => setTheme(otherTheme))}>{t(`theme.${otherTheme}`)}</Item>
            {languages
              .filter((language) => language.locale !== locale)
              .map(({ locale: other, name }) => (
                <Item
                  key={other}
                  onSelect={run(() => {
                    remember("locale", other);
                    router.refresh();
                  })}
                >
                  <span lang={other}>{name}</span>
                </Item>
              ))}
            <Item onSelect={run(() => void signOutHere())}>{t("signOut")}</Item>
          </Group>
        </Command.List>
      </Command>
    </dialog>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group heading={heading} className="[&>[cmdk-group-heading]]:px-2.5 [&>[cmdk-group-heading]]:pt-2 [&>[cmdk-group-heading]]:pb-1 [&>[cmdk-group-heading]]:text-label [&>[cmdk-group-heading]]:text-ink3">
      {children}
    </Command.Group>
  );
}

function Item({ value, onSelect, children }: { value?: string; onSelect: () => void; children: ReactNode }) {
  return (
    <Command.Item value={value} onSelect={onSelect} className="cursor-pointer rounded-[7px] px-2.5 py-2 text-head data-[selected=true]:bg-line2">
      {children}
    </Command.Item>
  );
}
