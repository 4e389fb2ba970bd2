import { customers } from "./customers";
import type { ImportKind } from "./kind";
import type { ImportKindId } from "./kind-id";

const kinds: Record<ImportKindId, ImportKind> = { customers };

export const importKind = (id: ImportKindId): ImportKind => kinds[id];
