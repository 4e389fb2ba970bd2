"use client";

import type { ReactNode } from "react";
import { useInBrowser } from "@/components/shell/use-in-browser";
import { Button } from "@/components/ui/button";

type Props = { pending: boolean; variant?: "primary" | "secondary"; children: ReactNode };

/** Cannot be pressed before the page's script runs: the browser would send the form by itself and lose what was typed. */
export function SubmitButton({ pending, variant = "primary", children }: Props) {
  const ready = useInBrowser();
  return (
    <Button type="submit" variant={variant} pending={pending} disabled={!ready} className="self-start disabled:opacity-100!">
      {children}
    </Button>
  );
}
