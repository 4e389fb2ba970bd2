"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { ImportView } from "@/server/imports/views";
import { HEAD_BYTES, prepareFileCheck } from "./prepare-file-check";
import { uploadFile, type UploadFailure } from "./upload-file";

type State =
  | { step: "idle" }
  | { step: "sending"; name: string; sent: number; size: number }
  | { step: "arrived"; name: string }
  | { step: "failed"; name: string; failure: UploadFailure };

/** Checks a file, sends it, and goes on to its import. A file that was refused leaves the page where it was. */
export function useUpload({ workspace, kind, maxBytes }: { workspace: string; kind: ImportView["kind"] | undefined; maxBytes: number }) {
  const router = useRouter();
  const [state, setState] = useState<State>({ step: "idle" });
  const running = useRef<AbortController | null>(null);

  async function send(file: File) {
    const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
    const problem = prepareFileCheck({ size: file.size, head }, maxBytes);
    if (problem) return setState({ step: "failed", name: file.name, failure: { from: "problem", problem } });

    const abort = new AbortController();
    running.current = abort;
    setState({ step: "sending", name: file.name, sent: 0, size: file.size });
    const onProgress = (sent: number) => setState({ step: "sending", name: file.name, sent, size: file.size });
    const result = await uploadFile({ workspace, kind, file, onProgress, signal: abort.signal });
    if (abort.signal.aborted) return setState({ step: "idle" });
    if (!result.ok) return setState({ step: "failed", name: file.name, failure: result.failure });
    setState({ step: "arrived", name: file.name });
    router.push(`/${workspace}/imports/${result.id}`);
  }

  return { state, send, cancel: () => running.current?.abort() };
}
