import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: ["./src/store/schema.ts", "./src/store/operator-schema.ts"],
  out: "./migrations",
  casing: "snake_case",
});
