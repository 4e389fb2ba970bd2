"use client";

import { useSearchParams } from "next/navigation";
import { withSearch } from "./search";

/** A choice that the browser can show by itself, kept in the address all the same: no page is asked for. */
export function useSearch(): { get: (name: string) => string | null; set: (changes: Record<string, string | null>, how?: { replacing: boolean }) => void } {
  const search = useSearchParams();
  return {
    get: (name) => search.get(name),
    set: (changes, { replacing } = { replacing: false }) => {
      const address = withSearch(search.toString(), changes);
      if (replacing) window.history.replaceState(null, "", address);
      else window.history.pushState(null, "", address);
    },
  };
}
