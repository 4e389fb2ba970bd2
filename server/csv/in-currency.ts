/** A column of money says in which currency its numbers are: they are written without a sign. */
export const inCurrency = (title: string, currency: string): string => `${title} (${currency})`;
