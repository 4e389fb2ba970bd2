/** A customer's own page. */
export const customerHref = (slug: string, id: string): string => `/${slug}/customers/${id}`;
