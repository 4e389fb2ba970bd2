import { GeistMono } from "geist/font/mono";
import type { ReactNode } from "react";

/** Values as they stand in a file are set in the fixed-width face; no other page shows any. */
export default function ImportsLayout({ children }: { children: ReactNode }) {
  return <div className={GeistMono.variable}>{children}</div>;
}
