import type { ReactNode } from "react";

/** The page's title, and at its right what applies to the whole page. */
export function PageHeader({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <header className="mb-5 flex flex-wrap items-center gap-2">
      <h1 className="mr-auto basis-full text-title font-semibold tracking-[-0.01em] tablet:basis-auto">{title}</h1>
      {children}
    </header>
  );
}
