import type { UpdateMode } from "./views";

type Chosen = { updateMode: UpdateMode | null };

/** What differing values mean: chosen for this file or earlier for its source, and what to propose while nobody has. */
export function updateModeOf(file: Chosen, source: Chosen, asOf: string | null, sourceAsOf: string | null) {
  const chosen = file.updateMode ?? source.updateMode;
  const suggested: UpdateMode = asOf !== null && sourceAsOf !== null && asOf > sourceAsOf ? "state" : "correction";
  return { chosen, suggested, effective: chosen ?? suggested };
}
