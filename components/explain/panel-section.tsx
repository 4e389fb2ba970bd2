import type { ReactNode } from "react";

export function PanelSection({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h3 className="mt-5 mb-2 text-label font-medium text-ink3">{title}</h3>
      {children}
    </section>
  );
}
