type FileFacts = { name: string; type: string };

/**
 * An answer that is saved, never shown: whatever its bytes look like, no browser runs them in our origin. The name goes
 * in its encoded form, so that no character of it can leave the header.
 */
export function fileResponse(body: BodyInit, { name, type }: FileFacts): Response {
  const encoded = encodeURIComponent(name.replace(/[\\/\u0000-\u001f]/g, "_")).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return new Response(body, {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename*=UTF-8''${encoded}`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
