"use client";

import { CustomerLink } from "@/components/customers/customer-link";
import { RowHeader } from "@/components/ui/table";

type Person = { id: string; externalId: string; name: string | null; email: string | null };

/** A customer in a list: the name, which leads to its page, and what else it is known by. */
export function PersonHeader({ person: { id, externalId, name, email } }: { person: Person }) {
  const second = name ? [externalId, email].filter(Boolean).join(" · ") : (email ?? "");
  return (
    <RowHeader className="max-w-[9rem] tablet:max-w-[18rem]">
      <CustomerLink id={id} className="block truncate">
        {name ?? externalId}
      </CustomerLink>
      {second ? <span className="block truncate text-label text-ink3">{second}</span> : null}
    </RowHeader>
  );
}
