import type { importKinds } from "@/db/schema";

export type ImportKindId = (typeof importKinds)[number];
