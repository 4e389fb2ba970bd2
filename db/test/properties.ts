import fc from "fast-check";

/**
 * A property that fails says for what: made smaller, with a database at each step, its example would take the test past its time
 * limit and be lost. The seed it names makes it again, to be made smaller by hand.
 */
fc.configureGlobal({ endOnFailure: true });
