import { importKinds } from "@/db/schema";

export const kindIds = importKinds;

export type ImportKindId = (typeof kindIds)[number];
