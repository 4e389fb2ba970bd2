import type { ImportRefusal } from "../refusal";

/** The file as a whole cannot be imported; found while it is being read. */
export class FileProblem extends Error {
  constructor(readonly refusal: ImportRefusal) {
    super(refusal.code);
    this.name = "FileProblem";
  }
}
