type Paged = { page: number; pageSize: number; shown: number; total: number };

/** How many pages there are, where the one asked for is past them; null where it is one of them or nothing is listed. */
export function pagesBefore({ page, pageSize, shown, total }: Paged): number | null {
  const pages = Math.ceil(total / pageSize);
  return shown === 0 && pages > 0 && page > pages ? pages : null;
}
