"use client";

import type { ReactNode } from "react";
import { useScope } from "@/components/metrics/scope";
import { TextLink } from "@/components/ui/text-link";
import { customersHref, type CustomersView } from "./customers-href";

/** From a number to the customers behind it: of the page's segment, unless another is named. */
export function CustomersLink({ children, ...view }: CustomersView & { children: ReactNode }) {
  const { slug, period } = useScope();
  const segment = view.segment === undefined ? period?.segment?.id : view.segment;
  return <TextLink href={customersHref(slug, { ...view, segment })}>{children}</TextLink>;
}
