import type { ReactNode } from "react";
import { Logo } from "./logo";

type Props = {
  title: string;
  /** A sentence under the title. */
  lead?: ReactNode;
  /** Under the content, quieter: the way to the other page. */
  footer?: ReactNode;
  children: ReactNode;
};

/** Pages outside a workspace: one narrow column with one thing to do. */
export function PlainFrame({ title, lead, footer, children }: Props) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[432px] flex-col px-5 py-10 tablet:justify-center">
      <p className="mb-6 flex items-center gap-2.5 font-medium">
        <Logo /> Tenure
      </p>
      <h1 className="text-title font-semibold tracking-[-0.01em]">{title}</h1>
      {lead ? <p className="mt-1 text-head text-ink2">{lead}</p> : null}
      <div className="mt-5">{children}</div>
      {footer ? <div className="mt-6 border-t border-line pt-4 text-head text-ink2">{footer}</div> : null}
    </main>
  );
}
