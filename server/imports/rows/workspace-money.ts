import type { WorkspaceDefaults } from "../resolve-mapping";
import type { RowReader } from "./row-reader";

/** An amount of a day in the workspace's currency; refused by name when there is no rate to bring it there. */
export function workspaceMoney(reader: RowReader, { currency: own }: WorkspaceDefaults, minor: bigint, currency: string): bigint | null {
  if (currency === own) return minor;
  reader.refuse("currency_without_rate", "currency", { currency, workspace: own });
  return null;
}
