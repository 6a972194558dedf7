import { describe, expect, test } from "vitest";
import { readForm } from "./form.ts";

const form = "application/x-www-form-urlencoded";

describe("a form", () => {
  test.each([
    [form],
    [`${form}; charset=UTF-8`],
    [`${form};charset="utf-8"`],
    ["Application/X-WWW-Form-Urlencoded"],
  ])("of type %s is read", (type) => {
    const read = readForm(type, Buffer.from("Body=Gr%C3%BC%C3%9Fe+%F0%9F%98%80&To=%2B1&Empty="));
    expect([...read]).toEqual([
      ["Body", "Grüße 😀"],
      ["To", "+1"],
      ["Empty", ""],
    ]);
  });

  test.each([
    ["no type", undefined, "a=1", 415],
    ["JSON", "application/json", "{}", 415],
    ["plain text", "text/plain", "a=1", 415],
    ["another charset", `${form}; charset=iso-8859-1`, "a=1", 415],
    ["bytes that are not UTF-8", form, "a=%FF%FE&b=1", 415],
    ["a lone surrogate written as bytes", form, "a=%ED%A0%80&b=1", 415],
    ["an escape that is cut off", form, "a=%4", 400],
    ["an escape that is none", form, "a=%zz", 400],
    ["a character that is cut off", form, "a=%F0%9F%98", 400],
  ])("with %s is refused", (_name, type, body, status) => {
    expect(() => readForm(type, Buffer.from(body))).toThrow(expect.objectContaining({ status }) as Error);
  });
});
