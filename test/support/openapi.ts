import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormatsModule from "ajv-formats";

const folder = new URL("../../../shared/contracts/", import.meta.url);

const documents = {
  twilio: "twilio/message-resource.openapi.json",
  openai: "openai/chat-completions-embeddings.openapi.json",
  routes: "google-maps/routes-v2-computeRoutes.openapi.json",
  places: "google-maps/places-v1-searchText.openapi.json",
  geocoding: "google-maps/geocoding.openapi.json",
};

export type ContractName = keyof typeof documents;

/** What of a document a value is held against. An operation is its `operationId`, or "METHOD /path" where it has none. */
export type ContractPart = { schema: string } | { request: string } | { response: string; status?: number };

/** Whether the contracts are there: `../shared` beside the repository, which is no part of it. */
export const hasContracts = existsSync(folder);

/** For the title of a test that is skipped without them, in CI as well. */
export const contractsNote = hasContracts ? "" : " (skipped: no ../shared/contracts beside the repository)";

type Json = Record<string, unknown>;
type Document = { json: Json; ajv: Ajv; is31: boolean };
const loaded = new Map<ContractName, Document>();
const validators = new Map<string, ValidateFunction>();

/**
 * Throws, saying where and why, unless the value is what the contract says. Fields the contract does not know are
 * faults too, since the real services refuse them. A form is given as an object of its fields.
 */
export function assertMatches(name: ContractName, part: ContractPart, value: unknown): void {
  const key = `${name} ${JSON.stringify(part)}`;
  const validate = validators.get(key) ?? compile(name, part);
  validators.set(key, validate);
  if (validate(value)) return;
  const reasons = (validate.errors ?? []).map(({ instancePath, message = "", params }) => {
    return `  at ${instancePath || "/"}: ${message} ${JSON.stringify(params)}`;
  });
  throw new Error(`not what ${key} says:\n${[...new Set(reasons)].join("\n")}`);
}

/** Every field a schema knows, as dotted paths through objects and lists. A schema within itself ends there. */
export function fieldPaths(name: ContractName, schema: string): string[] {
  const schemas = (load(name).json["components"] as { schemas: Record<string, Json> }).schemas;

  function pathsIn(node: Json, at: string, within: string[]): string[] {
    const reference = typeof node["$ref"] === "string" ? (node["$ref"].split("/").at(-1) ?? "") : null;
    if (reference !== null) {
      return within.includes(reference) ? [] : pathsIn(schemas[reference] ?? {}, at, [...within, reference]);
    }
    const parts = [
      ...((node["allOf"] as Json[] | undefined) ?? []),
      (node["items"] as Json | undefined) ?? {},
    ];
    const properties = Object.entries((node["properties"] as Record<string, Json> | undefined) ?? {});
    return [
      ...parts.flatMap((part) => (Object.keys(part).length > 0 ? pathsIn(part, at, within) : [])),
      ...properties.flatMap(([field, inner]) => [at + field, ...pathsIn(inner, `${at}${field}.`, within)]),
    ];
  }
  return [...new Set(pathsIn(schemas[schema] ?? {}, "", [schema]))];
}

/** A file of the contracts as it is, such as a sample. */
export function readContractFile(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, folder), "utf8"));
}

function compile(name: ContractName, part: ContractPart): ValidateFunction {
  const { json, ajv, is31 } = load(name);
  const pointer = "schema" in part ? `/components/schemas/${escape(part.schema)}` : pointerTo(json, part);
  const schema = { $ref: `${name}#${pointer}` };
  // OpenAI's schemas are sums of others, so what is left over can only be told from outside.
  return ajv.compile(is31 ? { ...schema, unevaluatedProperties: false } : schema);
}

function load(name: ContractName): Document {
  const known = loaded.get(name);
  if (known) return known;
  const json = readContractFile(documents[name]) as Json;
  const is31 = String(json["openapi"]).startsWith("3.1");
  const options = { strict: false, allErrors: true, logger: false } as const;
  const ajv = is31 ? new Ajv2020(options) : new Ajv(options);
  addFormatsModule.default(ajv);
  ajv.addFormat("date-time-rfc-2822", /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \+0000$/);
  ajv.addFormat("phone-number", /^\+[1-9]\d{6,14}$/);
  // Twilio calls its paths URIs.
  ajv.addFormat("uri", /^(https?:\/)?\/\S+$/);
  for (const format of ["uri-map", "currency", "unixtime"]) ajv.addFormat(format, true);
  ajv.addSchema(closed(json, is31) as Json, name);
  const document = { json, ajv, is31 };
  loaded.set(name, document);
  return document;
}

/** OpenAPI 3.0 as a JSON schema that knows `nullable`, and lets no object have fields that it does not name. */
function closed(node: unknown, is31: boolean): unknown {
  if (Array.isArray(node)) return node.map((member) => closed(member, is31));
  if (typeof node !== "object" || node === null) return node;
  const copy: Json = Object.fromEntries(
    Object.entries(node).map(([key, inner]) => [key, closed(inner, is31)]),
  );
  if (
    !is31 &&
    copy["type"] === "object" &&
    typeof copy["properties"] === "object" &&
    !Array.isArray(copy["oneOf"])
  ) {
    copy["additionalProperties"] ??= false;
  }
  if (copy["nullable"] !== true) return copy;
  delete copy["nullable"];
  return { anyOf: [copy, { type: "null" }] };
}

function pointerTo(json: Json, part: { request: string } | { response: string; status?: number }): string {
  const wanted = "request" in part ? part.request : part.response;
  for (const [path, item] of Object.entries(json["paths"] as Record<string, Record<string, Json>>)) {
    for (const [method, operation] of Object.entries(item)) {
      if (operation["operationId"] !== wanted && `${method.toUpperCase()} ${path}` !== wanted) continue;
      const base = `/paths/${escape(path)}/${method}`;
      const inner =
        "request" in part
          ? { at: `${base}/requestBody`, of: operation["requestBody"] }
          : {
              at: `${base}/responses/${part.status ?? 200}`,
              of: (operation["responses"] as Json)[part.status ?? 200],
            };
      const [type = ""] = Object.keys((inner.of as { content: Json }).content);
      return `${inner.at}/content/${escape(type)}/schema`;
    }
  }
  throw new Error(`the contract has no operation ${wanted}`);
}

/** A name as a part of a JSON pointer in a URL. */
function escape(name: string): string {
  return encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
}
