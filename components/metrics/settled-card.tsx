import type { ReactNode } from "react";
import { FailedCard } from "./failed-card";
import { settle } from "./settle";

type Props<Data> = { reading: Promise<Data>; failed: string; children: (data: NonNullable<Data>) => ReactNode };

/** A card whose numbers come after the page's: inside a Suspense. What fails stays in its place; nothing to show shows nothing. */
export async function SettledCard<Data>({ reading, failed, children }: Props<Data>) {
  const settled = await settle(reading);
  if (!settled.ok) return <FailedCard title={failed} />;
  return settled.data ? children(settled.data) : null;
}
