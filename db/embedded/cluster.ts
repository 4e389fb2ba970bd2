import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Place } from "./place";
import type { Programs } from "./programs";

/** The superuser of the embedded server; it owns the database and runs the migrations. */
export const OWNER = "tenure";

export type Cluster = Place & { programs: Programs; durable: boolean };

export const passwordFile = ({ clusterDir }: Place) => path.join(clusterDir, "tenure.password");
export const logFile = ({ clusterDir }: Place) => path.join(clusterDir, "server.log");
export const portFile = ({ clusterDir }: Place) => path.join(clusterDir, "tenure.port");

export const exists = ({ clusterDir }: Place) =>
  stat(path.join(clusterDir, "PG_VERSION")).then(() => true, (error: NodeJS.ErrnoException) => {
    if (error.code !== "EACCES") return false;
    throw new Error(
      `${clusterDir} belongs to another user. Start Tenure as the user who started it first, or as root.`,
      { cause: error },
    );
  });

export const readPassword = async (cluster: Place) => (await readFile(passwordFile(cluster), "utf8")).trim();
