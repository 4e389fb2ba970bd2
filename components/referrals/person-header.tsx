"use client";

import { RowHeader } from "@/components/ui/table";

type Person = { externalId: string; name: string | null; email: string | null };

/** A customer in a list: the name, and what else it is known by. */
export function PersonHeader({ person: { externalId, name, email } }: { person: Person }) {
  const second = name ? [externalId, email].filter(Boolean).join(" · ") : (email ?? "");
  return (
    <RowHeader className="max-w-[9rem] tablet:max-w-[18rem]">
      <span className="block truncate">{name ?? externalId}</span>
      {second ? <span className="block truncate text-label text-ink3">{second}</span> : null}
    </RowHeader>
  );
}
