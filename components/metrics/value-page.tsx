import { Suspense, type ReactNode } from "react";
import { ExplainDrawer } from "@/components/explain/explain-drawer";
import { PageHeader } from "@/components/ui/page-header";
import type { LtvMethod } from "@/server/metrics/settings";
import type { PeriodAnswer } from "@/server/overview/types";
import { FactsAsOf } from "./facts-as-of";
import { CountingArea } from "./navigation";
import { RangeControl } from "./range-control";
import { WorkspaceScope } from "./scope";

type Props = {
  title: string;
  workspace: { slug: string; currency: string };
  period: PeriodAnswer;
  method?: LtvMethod;
  /** At the right of the range. */
  actions?: ReactNode;
  children: ReactNode;
};

/** The frame of a page of numbers: its months, its cards, and the panel that explains each number. */
export function ValuePage({ title, workspace, period, method, actions, children }: Props) {
  return (
    <WorkspaceScope slug={workspace.slug} currency={workspace.currency}>
      <Suspense>
        <CountingArea>
          <PageHeader title={title}>
            <RangeControl period={period} />
            {actions}
            <FactsAsOf period={period} />
          </PageHeader>
          {children}
        </CountingArea>
        <ExplainDrawer range={{ from: period.range.from, to: period.range.to }} method={method} />
      </Suspense>
    </WorkspaceScope>
  );
}
