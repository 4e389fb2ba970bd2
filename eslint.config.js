import nextTypescript from "eslint-config-next/typescript";
import nextVitals from "eslint-config-next/core-web-vitals";

const config = [
  { ignores: [".next/**", "data/**", "node_modules/**", "next-env.d.ts"] },
  ...nextVitals,
  ...nextTypescript,
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-console": "error",
    },
  },
  { files: ["scripts/**", "bench/**"], rules: { "no-console": "off" } },
  {
    // Metrics are pure: the clock, chance and the environment are arguments.
    files: ["server/metrics/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-globals": ["error", "process"],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date']", message: "Pass the date in." },
        { selector: "MemberExpression[object.name='Date']", message: "Pass the date in." },
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "Pass the generator in." },
      ],
    },
  },
];

export default config;
