import { problem, type ImportRefusal } from "../refusal";
import { LIMITS } from "./limits";

/** The file as a whole cannot be imported; found while it is being read. */
export class FileProblem extends Error {
  constructor(readonly refusal: ImportRefusal) {
    super(refusal.code);
    this.name = "FileProblem";
  }
}

export function fileTooLarge(size: number): ImportRefusal {
  const mega = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  return problem("file_too_large", { params: { size: mega(size), limit: mega(LIMITS.fileBytes) } });
}
