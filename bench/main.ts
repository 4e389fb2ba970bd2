const [what] = process.argv.slice(2);

/** `npm run bench -- pages` measures what pages read, `-- segments` the preview of rules and the making of segments; everything else is the refresh and its bars. */
await (what === "pages" ? import("./pages/run") : what === "segments" ? import("./segments/run") : import("./run"));

export {};
