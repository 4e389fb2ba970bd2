/** The direction of data, held by a machine: imports -> ledger -> facts -> metrics -> routers -> pages. */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    {
      name: "metrics-are-pure",
      severity: "error",
      from: { path: "^server/metrics/", pathNot: "[.]test[.]ts$" },
      to: { path: "^(db|app|components|scripts)/|^server/(?!metrics/)|node_modules/(drizzle-orm|next|pg)/" },
    },
    {
      name: "routers-and-views-never-touch-the-database",
      severity: "error",
      from: { path: "^(server/routers|app|components)/" },
      to: { path: "^db/|node_modules/(drizzle-orm|pg)/" },
    },
    {
      name: "components-take-types-from-the-server-never-values",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^server/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "pages-reach-the-server-through-the-caller",
      severity: "error",
      from: { path: "^app/", pathNot: "^app/api/" },
      to: { path: "^server/", pathNot: "^server/trpc/caller", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "api-routes-hold-handlers-only",
      severity: "error",
      from: { path: "^app/api/" },
      to: { path: "^server/", pathNot: "^server/(trpc|routers|auth|api)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "what-server-and-components-share-needs-neither",
      severity: "error",
      from: { path: "^common/" },
      to: { path: "^(app|components|server|db|scripts)/|node_modules/" },
    },
    {
      name: "nothing-imports-a-script",
      severity: "error",
      from: { path: "^(app|common|server|db|components)/" },
      to: { path: "^scripts/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)([.]next|node_modules|data)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json"] },
  },
};
