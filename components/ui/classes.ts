type Part = string | false | null | undefined;

/** Class names that hold, in the order given. */
export function classes(...parts: Part[]): string {
  return parts.filter(Boolean).join(" ");
}
