/** Another list begins at its beginning. */
export const firstPage = { page: null, after: null, before: null };
