import { detectFile } from "./file/detect";
import type { DetectedFile } from "./file/detected";
import type { Dialect } from "./file/dialect";
import { FileProblem } from "./file/file-problem";
import { parseRows } from "./file/parse";
import { headOfUpload, readUpload } from "./upload/folder";

/**
 * What an uploaded file is, read to its end once: one that cannot be imported is refused (`FileProblem`) before anybody
 * maps its columns, and the number of its rows is known.
 */
export async function describeUpload(importId: string, size: number, chosen: Partial<Dialect> = {}): Promise<{ file: DetectedFile; rowCount: number }> {
  const detected = detectFile({ head: await headOfUpload(importId), size, chosen });
  if (!detected.ok) throw new FileProblem(detected.refusal);
  const rows = parseRows(readUpload(importId), detected.file.dialect);
  let rowCount = 0;
  while (!(await rows.next()).done) rowCount += 1;
  return { file: detected.file, rowCount };
}
