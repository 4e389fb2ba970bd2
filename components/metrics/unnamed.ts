/** Groups without a name of their own: the rest beyond the largest, and those whose value nobody knows. */
export const unnamed = (value: string) => (value === "~other" ? 2 : value === "" ? 1 : 0);
