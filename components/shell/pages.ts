/** The pages of a workspace in the order of the menu; names under `shell.pages`, groups under `shell.groups`. */
export const menu = [
  { group: "value", pages: ["overview", "ltv", "cac", "payback"] },
  { group: "behaviour", pages: ["churn", "referrals"] },
  { group: "people", pages: ["customers", "segments"] },
  { group: "data", pages: ["imports", "settings"] },
] as const;

export const pageAddress = (slug: string, page: string): string => `/${slug}/${page}`;
