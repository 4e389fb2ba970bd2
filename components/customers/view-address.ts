import type { ListView } from "./read-view";

/** Of a page of the list, and not of the list. */
const ofPage: ReadonlySet<string> = new Set(["page", "after", "before"]);

/** What the server is asked with, and what of the address says so: everything but how the page calls it. */
function asked({ tab: _tab, chosen: _chosen, columns: _columns, ...list }: ListView) {
  return list;
}

/** The view as an address, with what is as it would be anyway left out. */
export function viewSearch(view: ListView): string {
  const { population, ...list } = asked(view);
  const named = view.tab === null ? { population } : view.tab === "all" ? {} : { tab: view.tab };
  const given = Object.entries({ ...named, ...list, ...(view.chosen && { columns: view.columns.join(",") }) });
  return searchOf(given.filter(([name, value]) => !(name === "page" && value === 1)));
}

/** The same list from its beginning. */
export const fromTheTop = (view: ListView): ListView => ({ ...view, page: 1, after: undefined, before: undefined });

/** What the list is read with. */
export const listInput = (view: ListView) => ({ ...asked(view), columns: view.columns.join(","), cumulated: view.tab === "renewals" });

/** What the file is asked with: the whole list in its order, with the columns it shows. */
export function fileAddress(slug: string, view: ListView): string {
  const list = Object.entries(asked(view)).filter(([name]) => !ofPage.has(name));
  const more = Object.entries({ workspace: slug, columns: view.columns.join(","), ...(view.tab === "renewals" && { cumulated: "true" }) });
  return `/api/customers?${searchOf([...more, ...list])}`;
}

const searchOf = (given: readonly (readonly [string, unknown])[]): string =>
  new URLSearchParams(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))).toString();
