import { useSearch } from "./use-search";
import { nextSort, readSort, writeSort, type Sort } from "@/components/ui/sorting";

export type Sorting = { sort: Sort | null; choose: (column: string, words: boolean) => void };

/** The order of a table, in the address under a name of its own. */
export function useSort(name: string, columns: readonly string[]): Sorting {
  const { get, set } = useSearch();
  const sort = readSort(get(name), columns);
  return { sort, choose: (column, words) => set({ [name]: writeSort(nextSort(sort, column, words)) }) };
}
