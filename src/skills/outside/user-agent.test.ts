import { afterEach, expect, it } from "vitest";
import { nameContact, userAgent } from "./user-agent.ts";

afterEach(() => {
  nameContact("http://127.0.0.1:3000");
});

it("names the service with its public address, as Wikimedia asks", () => {
  nameContact("https://sms.example.com/");
  expect(userAgent()).toBe("AISMS/0.1 (https://sms.example.com; an assistant by text message)");
});

it.each(["http://127.0.0.1:3000", "http://localhost:3000", "https://10.0.0.1", "http://[::1]:80"])(
  "names no address that is of no use outside: %s",
  (url) => {
    nameContact(url);
    expect(userAgent()).toBe("AISMS/0.1 (an assistant by text message)");
  },
);
