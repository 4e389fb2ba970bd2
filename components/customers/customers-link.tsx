"use client";

import type { ReactNode } from "react";
import { useScope } from "@/components/metrics/scope";
import { TextLink } from "@/components/ui/text-link";
import type { Population } from "@/server/metrics/explain/types";
import type { MonthRange } from "@/server/metrics/period";
import { customersHref } from "./customers-href";

type Props = { population: Population; range: MonthRange; breakdown?: string; value?: string; children: ReactNode };

/** From a number to the customers behind it. */
export function CustomersLink({ population, range, breakdown, value, children }: Props) {
  const { slug } = useScope();
  return <TextLink href={customersHref(slug, { population, range, breakdown, value })}>{children}</TextLink>;
}
