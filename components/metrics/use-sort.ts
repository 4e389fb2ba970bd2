"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { nextSort, readSort, writeSort, type Sorting } from "@/components/ui/sorting";
import { withSearch } from "./search";
import { useSearch } from "./use-search";

/** The order of a table, in the address under a name of its own. */
export function useSort(name: string, columns: readonly string[]): Sorting {
  const { get, set } = useSearch();
  const pathname = usePathname();
  const search = useSearchParams().toString();
  const sort = readSort(get(name), columns);
  const changes = (column: string, words: boolean) => ({ [name]: writeSort(nextSort(sort, column, words)) });
  return {
    sort,
    choose: (column, words) => set(changes(column, words)),
    hrefOf: (column, words) => pathname + withSearch(search, changes(column, words)),
  };
}
