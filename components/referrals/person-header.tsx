"use client";

import { CustomerLink } from "@/components/customers/customer-link";
import { RowHeader } from "@/components/ui/table";

type Person = { id: string; externalId: string; name: string | null; email: string | null };

/** A customer in a list: the name, which leads to its page, and what else it is known by. */
export function PersonHeader({ person: { id, externalId, name, email } }: { person: Person }) {
  const shown = name ?? externalId;
  return (
    <RowHeader className="max-w-[9rem] tablet:max-w-[18rem]">
      <CustomerLink id={id} className="block truncate">
        {shown}
      </CustomerLink>
      <KnownBy shown={shown} externalId={externalId} email={email} />
    </RowHeader>
  );
}

/** Id and email, where they are not what is shown already. */
export function KnownBy({ shown, externalId, email }: { shown: string | null; externalId: string | null; email: string | null }) {
  const others = [externalId, email].filter((known) => known && known !== shown);
  return others.length > 0 ? <span className="block truncate text-label text-ink3">{others.join(" · ")}</span> : null;
}
