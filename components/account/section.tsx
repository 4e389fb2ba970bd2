import { useId, type ReactNode } from "react";

/** One thing about the account, with its own action. */
export function Section({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-line pt-4">
      <h2 id={id} className="text-head font-medium">
        {title}
      </h2>
      {lead ? <p className="mt-0.5 text-sub text-ink3">{lead}</p> : null}
      <div className="mt-3">{children}</div>
    </section>
  );
}
