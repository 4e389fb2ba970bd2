type Covered = { firstMonth: string | null; dataDate: string | null };

/** Calendar months with data, the first and the last counted; null before the first import. */
export function monthsCovered({ firstMonth, dataDate }: Covered): number | null {
  if (!firstMonth || !dataDate) return null;
  const ordinal = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return ordinal(dataDate) - ordinal(firstMonth) + 1;
}
