import { defineConfig } from "eslint/config";
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
    ],
  },
  tseslint.configs.strictTypeChecked,
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
