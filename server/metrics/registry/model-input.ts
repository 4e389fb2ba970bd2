import type { SurvivalModel } from "../survival/model";
import { InputError } from "./input-error";

/** A model as a caller writes it: {"kind":"sbg","alpha":…,"beta":…}. */
export function modelOf(given: unknown): SurvivalModel {
  const values = new Map(typeof given === "object" && given !== null ? Object.entries(given) : []);
  const positive = (name: string): number => {
    const value: unknown = values.get(name);
    if (typeof value !== "number" || !Number.isFinite(value) || value <= 0) throw new InputError(`${name} of the model must be a number above 0.`);
    return value;
  };
  const kind: unknown = values.get("kind");
  if (kind === "sbg") return { kind, alpha: positive("alpha"), beta: positive("beta") };
  if (kind === "bdw") return { kind, gamma: positive("gamma"), delta: positive("delta"), c: positive("c") };
  if (kind === "geometric") return { kind, churn: Math.min(1, positive("churn")) };
  throw new InputError("kind of the model must be one of sbg, bdw, geometric.");
}
