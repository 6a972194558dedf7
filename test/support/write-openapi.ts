import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import openapiTypescript, { astToString } from "openapi-typescript";
import { readOpenApi } from "./openapi-document.ts";

/** `npm run openapi`: writes the types of the console's client from the API's own description. */
const target = fileURLToPath(new URL("../../console/src/api/schema.d.ts", import.meta.url));
await writeFile(target, await clientTypes());

async function clientTypes(): Promise<string> {
  const document = await readOpenApi();
  return astToString(await openapiTypescript(document as Parameters<typeof openapiTypescript>[0]));
}
