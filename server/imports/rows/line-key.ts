import { hash } from "node:crypto";

/** The key of a line that has no id of its own: what makes it the one it is, in a form that no content makes too long. */
export const lineKey = (...parts: (string | null)[]): string => hash("sha256", JSON.stringify(parts), "base64url");
