import iconv from "iconv-lite";
import { FileProblem, fileTooLarge } from "./file-problem";
import type { Encoding } from "./dialect";
import { LIMITS } from "./limits";
import { problem } from "../refusal";

/** The text of a file, piece by piece. Stops early on a file that is too large or not in its encoding. */
export async function* decodeText(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = encoding === "utf-8" ? strictUtf8() : lenient(encoding);
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > LIMITS.fileBytes) throw new FileProblem(fileTooLarge(size));
    yield decoder.write(chunk);
  }
  yield decoder.end();
}

/** Bytes that are not UTF-8 would silently become "�" in names and ids: the file is refused instead. */
function strictUtf8() {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (run: () => string): string => {
    try {
      return run();
    } catch {
      throw new FileProblem(problem("file_encoding_broken", { params: { encoding: "UTF-8" } }));
    }
  };
  return {
    write: (chunk: Buffer) => decode(() => decoder.decode(chunk, { stream: true })),
    end: () => decode(() => decoder.decode()),
  };
}

function lenient(encoding: Encoding) {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  return { write: (chunk: Buffer) => decoder.write(chunk), end: () => decoder.end() ?? "" };
}
