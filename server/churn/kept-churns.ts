import type { Tx } from "@/db/client";
import type { FactState } from "../facts/fact-state";
import type { CellsOf } from "../facts/group-rows";
import { keeper } from "../facts/keeper";
import { readChurnsByReason } from "../facts/read-churn-cells";
import type { ChurnCell } from "../metrics/cells";
import type { WorkspaceId } from "@/db/workspace-id";

/** What a process holds of them at most, and what a cell and each life it ended take of that on the heap. */
const BOUNDS = { maxSize: 32 * 2 ** 20, cell: 400, life: 80 };

const kept = keeper<ChurnCell[]>({
  maxSize: BOUNDS.maxSize,
  sizeCalculation: (cells) => cells.reduce((total, { lives = [] }) => total + BOUNDS.cell + BOUNDS.life * lives.length, 1),
});

/** All churns of a group, by month and reason, read once for the facts they are told by. */
export const keptChurns = (tx: Tx, workspaceId: WorkspaceId, { revision }: Pick<FactState, "revision">, of: CellsOf & { value: string }): Promise<ChurnCell[]> =>
  kept({ workspaceId, revision }, of, async () => (await readChurnsByReason(tx, workspaceId, of)).get(of.value) ?? []);
