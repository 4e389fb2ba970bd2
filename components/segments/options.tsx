"use client";

import { Command } from "cmdk";
import type { ReactNode } from "react";

/** Parts of a list to search, drawn alike for fields and for values. */
export const searchLook = "w-full rounded-lg border border-field bg-card px-2.5 py-1.5 text-table outline-offset-0 placeholder:text-ink3";
export const listLook = "mt-1.5 max-h-72 overflow-y-auto overscroll-contain";

export function OptionGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group heading={heading} className="[&>[cmdk-group-heading]]:px-2 [&>[cmdk-group-heading]]:pt-2 [&>[cmdk-group-heading]]:pb-0.5 [&>[cmdk-group-heading]]:text-label [&>[cmdk-group-heading]]:text-ink3">
      {children}
    </Command.Group>
  );
}

export function Option({ value, keywords, onSelect, children }: { value: string; keywords?: string[]; onSelect: () => void; children: ReactNode }) {
  return (
    <Command.Item value={value} keywords={keywords} onSelect={onSelect} className="flex cursor-pointer items-baseline gap-2 rounded-[7px] px-2 py-1.5 text-table data-[selected=true]:bg-line2">
      {children}
    </Command.Item>
  );
}
