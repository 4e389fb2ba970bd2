"use client";

import type { ReactNode } from "react";
import { useScope } from "@/components/metrics/scope";
import { TextLink } from "@/components/ui/text-link";
import { customerHref } from "./customer-href";

/** A customer's name, which leads to its page. */
export function CustomerLink({ id, className, children }: { id: string; className?: string; children: ReactNode }) {
  const { slug } = useScope();
  return (
    <TextLink href={customerHref(slug, id)} className={className}>
      {children}
    </TextLink>
  );
}
