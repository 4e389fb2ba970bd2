import { writeFile } from "node:fs/promises";
import { metricsPage } from "@/server/metrics/docs/metrics-page";

/** Writes the pages that are generated; a test fails while one of them is out of date. */
await writeFile("docs/metrics.md", metricsPage("en"));
await writeFile("docs/metrics.fr.md", metricsPage("fr"));
console.log("Wrote docs/metrics.md and docs/metrics.fr.md.");
