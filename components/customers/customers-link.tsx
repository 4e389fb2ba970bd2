"use client";

import type { ReactNode } from "react";
import { useScope } from "@/components/metrics/scope";
import { TextLink } from "@/components/ui/text-link";
import { customersHref, type CustomersView } from "./customers-href";

/** From a number to the customers behind it. */
export function CustomersLink({ children, ...view }: CustomersView & { children: ReactNode }) {
  const { slug } = useScope();
  return <TextLink href={customersHref(slug, view)}>{children}</TextLink>;
}
