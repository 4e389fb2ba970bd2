import type { PeriodAnswer } from "@/server/overview/types";
import type { SegmentName } from "@/server/segments/segment-state";
import { UnmadeCard } from "./unmade-card";
import { ValuePage } from "./value-page";

type Props = { title: string; workspace: { slug: string; currency: string }; period: PeriodAnswer; segment: SegmentName };

/** The frame of a page of numbers while there are none of the segment it is asked of. */
export const UnmadePage = ({ title, workspace, period, segment }: Props) => (
  <ValuePage title={title} workspace={workspace} period={period}>
    <UnmadeCard segment={segment} />
  </ValuePage>
);
