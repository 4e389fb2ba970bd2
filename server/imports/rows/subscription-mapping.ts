import { chosenWords } from "../mapping";
import { statusWords, statusWordsUnder } from "../read/status";
import type { Read } from "../read/read";
import { wordReader } from "../read/words";
import type { SubscriptionStatus } from "../record";
import type { ImportRefusal } from "../refusal";
import type { ResolvedMapping } from "../resolve-mapping";
import { readConstants, type Constants } from "./read-constants";

/** A mapping with what rows about subscriptions need of it, read once: the constants and the meaning of status words. */
export interface SubscriptionMapping extends ResolvedMapping {
  constants: Constants;
  readStatus: (value: string) => Read<SubscriptionStatus>;
}

/** @param readStatus where a file tells more states apart than whether somebody is still there */
export function subscriptionMapping(
  resolved: ResolvedMapping,
  readStatus: SubscriptionMapping["readStatus"] = wordReader(statusWordsUnder(resolved.fields.status?.header, statusWords), chosenWords(resolved.mapping, "status")),
): { problems: ImportRefusal[]; mapping: SubscriptionMapping } {
  const { values, problems } = readConstants(resolved.mapping, resolved.dialect.decimal, readStatus);
  return { problems, mapping: { ...resolved, constants: values, readStatus } };
}
