import type { ImportKindId } from "./kinds/kind-id";
import { traitsOf } from "./kinds/traits";
import type { UpdateMode } from "./views";

type Chosen = { kind: ImportKindId; updateMode: UpdateMode | null };

/** What differing values mean: chosen for this file or earlier for its source, and what to propose while nobody has. */
export function updateModeOf(file: Chosen, source: Pick<Chosen, "updateMode">, asOf: string | null, sourceAsOf: string | null) {
  const chosen = file.updateMode ?? source.updateMode;
  const speaksOfNow = traitsOf(file.kind).updates.includes("state");
  const suggested: UpdateMode = speaksOfNow && asOf !== null && sourceAsOf !== null && asOf > sourceAsOf ? "state" : "correction";
  return { chosen, suggested, effective: chosen ?? suggested };
}
