import { Suspense, type ReactNode } from "react";
import { ExplainDrawer } from "@/components/explain/explain-drawer";
import { PageHeader } from "@/components/ui/page-header";
import type { LtvMethod } from "@/server/metrics/settings";
import type { PeriodAnswer } from "@/server/overview/types";
import { BeyondNote } from "./beyond-note";
import { CompareControl } from "./compare-control";
import { FactsAsOf } from "./facts-as-of";
import { GroupControl } from "./group-control";
import { CountingArea } from "./navigation";
import { OutcomeNote } from "./outcome-note";
import { RangeControl } from "./range-control";
import { WorkspaceScope } from "./scope";

type Props = {
  title: string;
  workspace: { slug: string; currency: string };
  period: PeriodAnswer;
  method?: LtvMethod;
  /** At the right of the months. */
  actions?: ReactNode;
  children: ReactNode;
};

/** The frame of a page of numbers: whose, against what and of when; its cards; and the panel that explains each number. */
export function ValuePage({ title, workspace, period, method, actions, children }: Props) {
  return (
    <WorkspaceScope slug={workspace.slug} currency={workspace.currency} period={period}>
      <Suspense>
        <CountingArea>
          <PageHeader title={title}>
            <GroupControl />
            <CompareControl />
            <RangeControl />
            {actions}
            <FactsAsOf />
          </PageHeader>
          <BeyondNote />
          <OutcomeNote />
          {children}
        </CountingArea>
        <ExplainDrawer method={method} />
      </Suspense>
    </WorkspaceScope>
  );
}
