import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FactsAsOf } from "@/components/shell/facts-as-of";
import { PhoneMenu } from "@/components/shell/phone-menu";
import { QuickJump } from "@/components/shell/quick-jump";
import { RememberWorkspace } from "@/components/shell/remember-workspace";
import { SideNav } from "@/components/shell/side-nav";
import { UserMenu } from "@/components/shell/user-menu";
import { WorkspaceSwitcher } from "@/components/shell/workspace-switcher";
import { SkipLink } from "@/components/ui/skip-link";
import { serverCaller } from "@/server/trpc/caller";

type Props = { params: Promise<{ workspace: string }>; children: ReactNode };

/** Says nothing to a stranger and does not turn them away: that is for the frame below, whose not-found page has a title. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const caller = await serverCaller();
  const found = await caller.workspaces.current({ workspace: (await params).workspace }).catch(() => null);
  return found ? { title: { default: found.name, template: `%s · ${found.name}` } } : {};
}

/** The frame around every page of a workspace. A stranger to it gets no further than the first lines. */
export default async function WorkspaceLayout({ params, children }: Props) {
  const caller = await serverCaller();
  const workspace = await caller.workspaces.current({ workspace: (await params).workspace });
  const [workspaces, me, segments, t, locale] = await Promise.all([caller.workspaces.mine(), caller.account.me(), caller.segments.count({ workspace: workspace.slug }), getTranslations("shell"), getLocale()]);
  const factsAsOf = <FactsAsOf dataDate={workspace.dataDate} locale={locale} />;

  const counts = { segments };

  return (
    <NextIntlClientProvider>
      <div className="min-h-dvh tablet:grid tablet:grid-cols-[190px_minmax(0,1fr)] desktop:grid-cols-[224px_minmax(0,1fr)]">
        <SkipLink target="main">{t("skip")}</SkipLink>
        <RememberWorkspace slug={workspace.slug} />
        <aside className="sticky top-0 hidden h-dvh flex-col overflow-y-auto border-r border-line px-3.5 py-[18px] text-head tablet:flex">
          <WorkspaceSwitcher current={workspace} workspaces={workspaces} />
          <QuickJump slug={workspace.slug} workspaces={workspaces} />
          <SideNav slug={workspace.slug} counts={counts} />
          <footer className="mt-auto flex flex-col gap-2 pt-6">
            {factsAsOf}
            <UserMenu name={me.name} email={me.email} />
          </footer>
        </aside>
        <PhoneMenu current={workspace} workspaces={workspaces} me={me} factsAsOf={factsAsOf} counts={counts} />
        <main id="main" tabIndex={-1} className="w-full max-w-[1260px] px-3.5 pt-3.5 pb-10 outline-none tablet:px-5 tablet:pt-5 tablet:pb-[50px] desktop:px-8 desktop:pt-[22px] desktop:pb-[60px]">
          {children}
        </main>
      </div>
    </NextIntlClientProvider>
  );
}
