import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { contractsNote, hasContracts, readContractFile } from "../../../test/support/openapi.ts";
import { isSignatureRight } from "./signature.ts";

const authToken = "a-token-of-ours";
const url = "https://sms.example.com/webhooks/twilio/inbound";

/** The signature by the documented recipe, written apart from the SDK. */
function sign(address: string, pairs: [string, string][]): string {
  const sorted = pairs.toSorted(([one], [other]) => (one < other ? -1 : 1));
  const text = address + sorted.map(([name, value]) => name + value).join("");
  return createHmac("sha1", authToken).update(text, "utf8").digest("base64");
}

describe("a signature", () => {
  const fields: [string, string][] = [
    ["To", "+12065550199"],
    ["From", "+12065550100"],
    ["Body", " Grüße, 'quoted' & + = 😀 "],
    ["MessageSid", "SM1"],
    ["Unknown", ""],
    ["apiVersion", "2010-04-01"],
  ];
  const right = sign(url, fields);
  const form = new URLSearchParams(fields);

  test("of every field as it was sent is right", () => {
    expect(isSignatureRight(authToken, right, url, form)).toBe(true);
  });

  test.each([
    ["by another token", "another", right, url, form],
    ["for another address", authToken, right, `${url}/`, form],
    ["over another body", authToken, right, url, new URLSearchParams([...fields, ["Extra", "1"]])],
    ["cut off", authToken, right.slice(0, -1), url, form],
    ["empty", authToken, "", url, form],
  ])("%s is wrong", (_name, token, signature, address, body) => {
    expect(isSignatureRight(token, signature, address, body)).toBe(false);
  });

  test("for the address with its standard port is right too", () => {
    const withPort = sign(url.replace(".com/", ".com:443/"), fields);
    expect(isSignatureRight(authToken, withPort, url, form)).toBe(true);
  });

  test("over a repeated field counts each of its values once, sorted", () => {
    const repeated = sign(url, [["A", "1A2"]]);
    expect(isSignatureRight(authToken, repeated, url, new URLSearchParams("A=2&A=1&A=2"))).toBe(true);
  });
});

type Vector = {
  id: string;
  kind: "form" | "json";
  authToken: string;
  url: string;
  rawBody?: string;
  signature: string | null;
  valid: boolean;
};

describe.skipIf(!hasContracts)(`the contract's signature vectors${contractsNote}`, () => {
  // JSON bodies belong to webhooks of another kind; ours are forms.
  const vectors = hasContracts
    ? (readContractFile("vectors/twilio-signature.json") as { cases: Vector[] }).cases.filter(
        ({ kind }) => kind === "form",
      )
    : [];

  test.each(vectors)("$id", (vector) => {
    const form = new URLSearchParams(vector.rawBody ?? "");
    expect(isSignatureRight(vector.authToken, vector.signature ?? "", vector.url, form)).toBe(vector.valid);
  });
});
