/**
 * JSON that Postgres takes: NUL and halves of surrogate pairs, which its text cannot hold, become "�". Both come from
 * files that say one encoding and hold another.
 */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  return suspicious.test(json) ? JSON.stringify(value, (_, inner: unknown) => (typeof inner === "string" ? storableText(inner) : inner)) : json;
}

export const storable = <T>(value: T): T => JSON.parse(storableJson(value)) as T;

export const storableText = (text: string): string => text.replace(unstorable, "\ufffd");

const suspicious = /\\u(?:0000|d[89a-f])/;
const unstorable = /\0|\p{Surrogate}/gu;
