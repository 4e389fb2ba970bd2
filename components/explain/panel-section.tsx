import type { ReactNode } from "react";

export function PanelSection({ title, titleId, children }: { title: ReactNode; /** For what is called by it. */ titleId?: string; children: ReactNode }) {
  return (
    <section>
      <h3 id={titleId} className="mt-5 mb-2 text-label font-medium text-ink3">{title}</h3>
      {children}
    </section>
  );
}
