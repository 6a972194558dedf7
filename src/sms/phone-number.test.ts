import { describe, expect, it } from "vitest";
import { likelyCountry, readPhoneNumber, senderKind } from "./phone-number.ts";

it.each([
  ["+447700900123", "GB"],
  ["+15555550100", "US"],
  ["+254711900001", "KE"],
  ["+80012345678", null],
])("%s is likely from %s", (number, country) => {
  expect(likelyCountry(number)).toBe(country);
});

describe("reading a phone number", () => {
  it.each([
    ["+12065550100", "+12065550100", "US"],
    ["+1 (206) 555-0100", "+12065550100", "US"],
    [" +1-206-555-0100 ", "+12065550100", "US"],
    ["+1.206.555.0100", "+12065550100", "US"],
    ["tel:+1-206-555-0100", "+12065550100", "US"],
    ["\u202a+1 206 555 0100\u202c", "+12065550100", "US"],
    ["+1\u00a0206\u00a0555\u00a00100", "+12065550100", "US"],
    ["＋４４ ２０ ７９４６ ０９５８", "+442079460958", "GB"],
    ["+44 (0)20 7946 0958", "+442079460958", "GB"],
    ["0044 20 7946 0958", "+442079460958", "GB"],
    ["+49 30 123456", "+4930123456", "DE"],
    ["+33 6 12 34 56 78", "+33612345678", "FR"],
    ["+8801712345678", "+8801712345678", "BD"],
    ["+5511987654321", "+5511987654321", "BR"],
  ])("%j is %s in %s", (raw, e164, country) => {
    expect(readPhoneNumber(raw)).toEqual({ e164, country });
  });

  it.each([
    ["fictitious, never valid", "+15551234567"],
    ["shared by Great Britain and its islands", "+447700900123"],
    ["international freephone, of no country", "+80012345678"],
  ])("takes a possible number without a country: %s", (_, raw) => {
    expect(readPhoneNumber(raw)).toEqual({ e164: raw, country: null });
  });

  it("takes the numbers Twilio reserves for tests", () => {
    expect(readPhoneNumber("+15005550006")?.e164).toBe("+15005550006");
  });

  it.each([
    ["(206) 555-0100", "US", "+12065550100"],
    ["12065550100", "US", "+12065550100"],
    ["011 44 20 7946 0958", "US", "+442079460958"],
    ["020 7946 0958", "gb", "+442079460958"],
    ["0049 30 123456", "GB", "+4930123456"],
    ["+49 30 123456", "US", "+4930123456"],
    ["0044 20 7946 0958", "nowhere", "+442079460958"],
  ])("reads %s as seen from %s", (raw, defaultCountry, e164) => {
    expect(readPhoneNumber(raw, defaultCountry)?.e164).toBe(e164);
  });

  it.each([
    ["nothing", ""],
    ["a name", "TWILIO"],
    ["a short code", "12345"],
    ["a number without its calling code", "2065550100"],
    ["too few digits", "+1206555010"],
    ["too many digits", "+120655501000"],
    ["a calling code that does not exist", "+999123456789"],
    ["an extension", "+12065550100 ext. 5"],
    ["letters for digits", "+1-800-FLOWERS"],
    ["a letter O", "+1-206-555-010O"],
    ["text around it", "call +12065550100"],
    ["two numbers", "+12065550100 +12065550101"],
    ["another channel's address", "whatsapp:+12065550100"],
    ["a plus alone", "+"],
    ["far too long a text", "+1".padEnd(5000, "2")],
    ["spaces without end", `+1${" ".repeat(5000)}2065550100`],
  ])("refuses %s", (_, raw) => {
    expect(readPhoneNumber(raw)).toBeNull();
  });
});

describe("the kind of sender", () => {
  it.each([
    ["+12065550100", "phone"],
    ["+15551234567", "phone"],
    ["+15005550006", "phone"],
    ["123", "short-code"],
    ["12345", "short-code"],
    ["72975500", "short-code"],
    ["12", "alphanumeric"],
    ["123456789", "alphanumeric"],
    ["12065550100", "alphanumeric"],
    ["+12345", "alphanumeric"],
    ["TWILIO", "alphanumeric"],
    ["Bank 24", "alphanumeric"],
    ["+1 206 555 0100", "alphanumeric"],
    ["whatsapp:+12065550100", "alphanumeric"],
    ["", "alphanumeric"],
  ] as const)("%j is %s", (raw, kind) => {
    expect(senderKind(raw)).toBe(kind);
  });
});
