import { convert } from "@/server/metrics/currency";
import type { WorkspaceDefaults } from "../resolve-mapping";
import type { RowReader } from "./row-reader";
import { workspaceRate } from "./workspace-rate";

/** An amount that is no price in the workspace's currency, at the rate of its own day; refused by name where no rate reaches back to it. */
export function workspaceMoney(reader: RowReader, workspace: WorkspaceDefaults, minor: bigint, of: { currency: string; day: string }): bigint | null {
  const rate = workspaceRate(reader, workspace, of);
  return rate && convert(minor, rate);
}
