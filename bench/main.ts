const [what] = process.argv.slice(2);

/** `npm run bench -- pages` measures what pages read; everything else is the refresh and its bars. */
await (what === "pages" ? import("./pages/run") : import("./run"));

export {};
