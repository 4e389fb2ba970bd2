import type { ReactNode } from "react";
import { loadSegment } from "./load-segment";

type Props = { params: Promise<{ workspace: string; segment: string }>; children: ReactNode };

/** Above the loading frame: a segment that is not there is answered 404, before anything is sent. */
export default async function SegmentLayout({ params, children }: Props) {
  const { workspace, segment } = await params;
  await loadSegment(workspace, segment);
  return children;
}
