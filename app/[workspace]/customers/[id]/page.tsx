import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { CustomerActions } from "@/components/customers/profile/customer-actions";
import { ExplainDrawer } from "@/components/customers/profile/explain-drawer";
import { Figures } from "@/components/customers/profile/figures";
import { IdentityCard } from "@/components/customers/profile/identity-card";
import { MrrCard } from "@/components/customers/profile/mrr-card";
import { readTimelineView } from "@/components/customers/profile/read-timeline-view";
import { SubscriptionsCard } from "@/components/customers/profile/subscriptions-card";
import { TimelineCard } from "@/components/customers/profile/timeline-card";
import { CountingCard } from "@/components/metrics/counting-card";
import { WorkspaceScope } from "@/components/metrics/scope";
import { SettledCard } from "@/components/metrics/settled-card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pill, type PillTone } from "@/components/ui/pill";
import { serverCaller } from "@/server/trpc/caller";
import { loadCustomer } from "./load-customer";

type Props = { params: Promise<{ workspace: string; id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const tones = { active: "good", leaving: "warn", left: "loss", never: "plain" } as const satisfies Record<string, PillTone>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const { identity } = await loadCustomer(workspace, id);
  return { title: identity.name ?? identity.externalId };
}

export default async function OneCustomerPage({ params, searchParams }: Props) {
  const { workspace: slug, id } = await params;
  const view = readTimelineView(await searchParams);
  const caller = await serverCaller();
  const [t, workspace, { identity, subscriptions, facts }] = await Promise.all([getTranslations("customer"), caller.workspaces.current({ workspace: slug }), loadCustomer(slug, id)]);
  const may = (permission: (typeof workspace.can)[number]) => workspace.can.includes(permission);
  const rights = { notes: may("notes:write"), cancellations: may("cancellations:write"), referrals: may("referrals:write") };
  const status = facts?.standing?.status ?? "never";
  return (
    <WorkspaceScope slug={slug} currency={workspace.currency}>
      <PageHeader
        title={
          <span className="flex flex-wrap items-center gap-x-2.5 wrap-anywhere">
            {identity.name ?? identity.externalId}
            <Pill tone={tones[status]}>{t(`status.${status}`)}</Pill>
          </span>
        }
      >
        <LinkButton href={`/${slug}/customers`}>{t("back")}</LinkButton>
        <CustomerActions customer={identity} subscriptions={subscriptions} dataDate={facts?.dataDate ?? null} rights={rights} />
      </PageHeader>
      {facts ? <Figures facts={facts} /> : null}
      <div className="mb-4 grid gap-4 desktop:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          {facts ? <MrrCard steps={facts.steps} dataDate={facts.dataDate} undated={facts.standing?.churnUndated ?? false} /> : null}
          <SubscriptionsCard subscriptions={subscriptions} dataDate={facts?.dataDate ?? null} />
        </div>
        <IdentityCard identity={identity} />
      </div>
      <Suspense fallback={<CountingCard className="h-[60vh]" />}>
        <SettledCard reading={caller.customers.timeline({ workspace: slug, customerId: id, ...view })} failed={t("timeline.failed")}>
          {(answer) => <TimelineCard customerId={id} answer={answer} rights={rights} />}
        </SettledCard>
      </Suspense>
      {facts ? <ExplainDrawer explanations={[facts.valueToDate, facts.residual.explanation]} /> : null}
    </WorkspaceScope>
  );
}
