import { detectFile } from "./file/detect";
import type { DetectedFile } from "./file/detected";
import type { Dialect } from "./file/dialect";
import { FileProblem } from "./file/file-problem";
import { utf8Among } from "./file/mixed-encoding";
import { parseRows } from "./file/parse";
import { problem, type ImportNotice } from "./refusal";
import { headOfUpload, readUpload } from "./upload/folder";

/** What an uploaded file is, and what is odd about it as a whole although it can be imported. */
export type DescribedUpload = { file: DetectedFile; rowCount: number; notices: ImportNotice[] };

/**
 * Read to its end once: a file that cannot be imported is refused (`FileProblem`) before anybody maps its columns, and
 * the number of its rows is known.
 */
export async function describeUpload(importId: string, size: number, chosen: Partial<Dialect> = {}): Promise<DescribedUpload> {
  const detected = detectFile({ head: await headOfUpload(importId), size, chosen });
  if (!detected.ok) throw new FileProblem(detected.refusal);
  const { file } = detected;
  const notices: ImportNotice[] = [];
  const [only, ...others] = file.headers;
  if (only !== undefined && others.length === 0) notices.push(problem("separator_unseen", { column: only }));
  let mixed = mixedNotice(file.headers, file, 1);
  let rowCount = 0;
  for await (const { cells, rowNumber } of parseRows(readUpload(importId), file.dialect)) {
    rowCount += 1;
    mixed ??= mixedNotice(cells, file, rowNumber);
  }
  return { file, rowCount, notices: mixed ? [...notices, mixed] : notices };
}

function mixedNotice(cells: readonly string[], { headers, dialect }: DetectedFile, row: number): ImportNotice | null {
  const at = utf8Among(cells, dialect.encoding);
  return at === null ? null : problem("encoding_mixed", { row, column: headers[at], value: cells[at], params: { encoding: dialect.encoding } });
}
