type Parts = readonly string[];

/** The word of a reason: its last part that is there; '' where none was given. */
const wordOf = (parts: Parts): string => parts.findLast((part) => part !== "") ?? "";

/** The category of a reason, where another of these reads alike and only that tells the two apart; else null. */
export function categoryBeside(parts: Parts, among: readonly Parts[]): string | null {
  const [category = "", reason = ""] = parts;
  if (category === "" || reason === "") return null;
  return among.some((other) => wordOf(other) === reason && (other[0] !== category || other[1] !== reason)) ? category : null;
}

/** The cells of a file that say a reason: category and reason, or the category alone; where none was given the words for that. */
export function reasonCells([category = "", reason = ""]: Parts, level: "reason" | "category", notGiven: string): string[] {
  const given = category !== "" || reason !== "";
  return level === "category" ? [given ? category : notGiven] : given ? [category, reason] : [notGiven, notGiven];
}
