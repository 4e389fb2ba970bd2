export * from "./acquisition";
export * from "./customers";
export * from "./facts";
export * from "./imports";
export * from "./ledger";
export * from "./subscriptions";
export * from "./users";
export * from "./workspaces";
