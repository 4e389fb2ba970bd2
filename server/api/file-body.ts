import { Readable } from "node:stream";

/**
 * A file that is written a part at a time. Its first part is made before the answer begins: what refuses it is told with its
 * status and its sentence, rather than by a connection that drops.
 */
export async function fileBody(parts: AsyncGenerator<string>): Promise<ReadableStream> {
  const first = await parts.next();
  return Readable.toWeb(Readable.from(startingWith(first, parts))) as ReadableStream;
}

async function* startingWith(first: IteratorResult<string, unknown>, others: AsyncGenerator<string>): AsyncGenerator<Uint8Array> {
  if (first.done) return;
  yield Buffer.from(first.value);
  for await (const part of others) yield Buffer.from(part);
}
