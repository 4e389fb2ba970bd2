"use client";

import { ThemeProvider } from "next-themes";
import type { ReactNode } from "react";

/**
 * The script that sets the theme before the first paint is the server's. Where React renders in the browser (an error
 * page, say) it would never run, so there it is declared as data, which React does not complain of.
 */
const scriptProps = typeof window === "undefined" ? undefined : { type: "application/json" };

/** Light, dark, or what the device prefers; kept in this browser. */
export function Appearance({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <ThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange nonce={nonce} scriptProps={scriptProps}>
      {children}
    </ThemeProvider>
  );
}
