import type { ListView } from "./read-view";

/** The view as parameters of an address, the first page left out. */
export function viewSearch(view: Partial<ListView>): string {
  const given = Object.entries(view).filter(([name, value]) => value !== undefined && !(name === "page" && value === 1));
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}

/** What the file is asked with: the list without its page and order. */
export function fileAddress(slug: string, { sort: _sort, direction: _direction, page: _page, ...list }: ListView): string {
  return `/api/customers?workspace=${encodeURIComponent(slug)}&${viewSearch(list)}`;
}
