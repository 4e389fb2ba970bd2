import Link from "next/link";
import { Logo } from "./logo";

export type WorkspaceEntry = { slug: string; name: string; currency: string };

type Props = { workspaces: readonly WorkspaceEntry[]; current?: string };

export function WorkspaceList({ workspaces, current }: Props) {
  return (
    <ul className="flex flex-col gap-0.5">
      {workspaces.map(({ slug, name, currency }) => (
        <li key={slug}>
          <Link
            href={`/${slug}/overview`}
            aria-current={slug === current ? "true" : undefined}
            className="flex items-center gap-2.5 rounded-[7px] px-2 py-1.5 text-head hover:bg-line2 aria-[current]:bg-line2"
          >
            <Logo name={name} />
            <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
            <span className="text-label text-ink3">{currency}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
