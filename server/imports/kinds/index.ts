import { customers } from "./customers";
import type { ImportKind } from "./kind";
import type { ImportKindId } from "./kind-id";
import { payments } from "./payments";
import { spend } from "./spend";

const kinds: Record<ImportKindId, ImportKind> = { customers, spend, payments };

export const importKind = (id: ImportKindId): ImportKind => kinds[id];
