/** A mistake of the caller, said in one sentence. */
export class InputError extends Error {}
