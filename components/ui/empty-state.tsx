import type { ReactNode } from "react";

/** In the frame of the page: one sentence that says what would fill it, one action. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex min-h-40 flex-col items-start justify-center gap-3">
      <p className="max-w-prose text-head text-ink2">{children}</p>
      {action}
    </div>
  );
}
