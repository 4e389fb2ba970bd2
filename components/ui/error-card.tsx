import type { ReactNode } from "react";
import { Card } from "./card";

type Props = {
  /** What failed. */
  title: ReactNode;
  /** What still holds and what to do. */
  children: ReactNode;
  action?: ReactNode;
  className?: string;
};

/** Stands in the place of the one card that failed; the rest of the page goes on. */
export function ErrorCard({ title, children, action, className }: Props) {
  return (
    <Card title={title} className={className}>
      <div role="alert" className="flex flex-col items-start gap-3">
        <p className="text-head text-ink2">{children}</p>
        {action}
      </div>
    </Card>
  );
}
