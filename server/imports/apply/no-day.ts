/** Of a file that names no day at all, such as a list of contacts: before every date there is. */
export const noDay = "0001-01-01";
