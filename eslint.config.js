import { defineConfig } from "eslint/config";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default defineConfig(
  {
    ignores: [
      "node_modules",
      "data",
      "coverage",
      "migrations",
      "src/classifier/kernel/assembly",
      "bench/peers",
      "console/dist",
      "console/src/api/schema.d.ts",
    ],
  },
  tseslint.configs.strictTypeChecked,
  {
    files: ["console/**/*.{ts,tsx}"],
    plugins: { "react-hooks": { rules: reactHooks.rules } },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // A floating promise is a lost message.
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Object types are written `type`, so that one word serves unions and records alike.
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      eqeqeq: "error",
      "no-console": "error",
      "prefer-const": "error",
    },
  },
);
