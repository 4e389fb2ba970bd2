import { parse } from "csv-parse/sync";
import { problem, type ImportRefusal } from "../refusal";
import { csvOptions, quoteProblem } from "./csv";
import { detectDelimiter, SEPARATOR_LINE } from "./delimiter";
import type { DetectResult } from "./detected";
import type { Dialect } from "./dialect";
import { decodeHead, detectEncoding } from "./encoding";
import { fileTooLarge } from "./file-problem";
import { headerRefusal, readHeader } from "./header";
import { LIMITS, SAMPLE_ROWS } from "./limits";
import { detectDateOrder, detectDecimal } from "./marks";
import { scan, type Scan } from "./scan";
import { wrongKindOfBytes, wrongKindOfText } from "./wrong-kind";

interface HeadOfFile {
  /** The first bytes: `HEAD_BYTES` of them, or the whole file when it is shorter. */
  head: Buffer;
  /** The size of the whole file. */
  size: number;
  /** What the user has corrected; the rest is detected around it. */
  chosen?: Partial<Dialect>;
}

/** Tells how a file is written from its beginning, or says in one sentence why it cannot be read. */
export function detectFile({ head, size, chosen = {} }: HeadOfFile): DetectResult {
  if (size > LIMITS.fileBytes) return refuse(fileTooLarge(size));
  const kindOfBytes = wrongKindOfBytes(head);
  if (kindOfBytes) return refuse(problem("file_wrong_kind", { params: { kind: kindOfBytes } }));

  const encoding = chosen.encoding ?? detectEncoding(head);
  const text = decodeHead(head, encoding);
  if (text.trim() === "") return refuse(problem("file_empty"));
  const kindOfText = wrongKindOfText(text);
  if (kindOfText) return refuse(problem("file_wrong_kind", { params: { kind: kindOfText } }));

  const whole = size <= head.length;
  const delimiter = chosen.delimiter ?? detectDelimiter(text, whole);
  const body = text.replace(SEPARATOR_LINE, "");
  const scanned = scan(body, delimiter, SAMPLE_ROWS + 1);
  const read = readSample(body, delimiter, scanned, whole);
  if (!read.ok) return read;

  const headerAt = read.records.findIndex((cells) => !isBlank(cells));
  const header = readHeader(read.records[headerAt] ?? []);
  const sample = read.records.slice(headerAt + 1).filter((cells) => !isBlank(cells));
  const wrong = headerRefusal(header, headerAt + 1, sample);
  if (wrong) return refuse(wrong);
  if (sample.length === 0 && whole) return refuse(problem("header_only", { row: headerAt + 1 }));

  const decimal = chosen.decimal ?? detectDecimal(sample, delimiter);
  return {
    ok: true,
    file: {
      dialect: { encoding, delimiter, decimal },
      lineEnd: scanned.lineEnd,
      dateOrder: detectDateOrder(header.names, sample),
      headers: header.names,
      unnamed: header.unnamed,
      sample,
    },
  };
}

/** The complete records of the head. A file seen whole is parsed to its end, so that an open quote shows here. */
function readSample(text: string, delimiter: Dialect["delimiter"], scanned: Scan, whole: boolean) {
  const seenWhole = whole && scanned.counts.length <= SAMPLE_ROWS;
  if (!seenWhole && scanned.end === 0) return refuse(problem("file_quotes_broken", { row: 1 }));
  try {
    const options = csvOptions(delimiter, scanned.lineEnd);
    const records: string[][] = parse(seenWhole ? text : text.slice(0, scanned.end), options);
    return { ok: true, records } as const;
  } catch (error) {
    const broken = quoteProblem(error);
    if (!broken) throw error;
    return refuse(broken);
  }
}

function isBlank(cells: string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function refuse(refusal: ImportRefusal) {
  return { ok: false, refusal } as const;
}
