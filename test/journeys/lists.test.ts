import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService({ env: { TURN_QUIET_MS: "200" } });
});
afterAll(() => service.stop());

describe("a list", () => {
  test("is added to, shown with numbers, ticked off, cleared after one yes and brought back", async () => {
    const phone = createPhone(service);
    const chats = service.model.chats.length;
    expect(await phone.ask("ADD milk, eggs to shopping")).toBe("Added to shopping: milk, eggs.");
    expect(await phone.ask("add bread")).toBe("Added to shopping: bread. 3 on it now.");
    expect(await phone.ask("LIST")).toBe("shopping:\n1 milk\n2 eggs\n3 bread\nDONE 1 takes it off.");
    expect(await phone.ask("DONE 2")).toBe("Done: eggs. 2 left on shopping. UNDO brings it back.");
    // The number is that of the list as it was shown.
    expect(await phone.ask("DONE 3")).toMatch(/^Done: bread\. 1 left/);
    expect(await phone.ask("undo")).toBe("Back on shopping: bread.");
    expect(await phone.ask("CLEAR shopping")).toBe("Clear shopping, 2 on it?\n1 Yes\n2 No");
    expect(await phone.ask("2")).toBe("All right, nothing has changed.");
    expect(await phone.ask("CLEAR shopping")).toMatch(/1 Yes/);
    expect(await phone.ask("yes")).toBe("shopping is empty. UNDO brings all back.");
    expect(await phone.ask("UNDO")).toBe("Back on shopping: milk, bread.");
    expect(service.model.chats.length).toBe(chats);
  });

  test("takes what two texts of one turn put on it, and is the sender's alone", async () => {
    const phone = createPhone(service);
    const other = createPhone(service);
    await phone.text("add soap");
    await phone.text("add salt");
    await expect.poll(() => phone.received().join("\n"), { timeout: 10_000 }).toMatch(/salt/);
    expect(await phone.ask("LIST shopping")).toMatch(/^shopping:\n1 soap\n2 salt/);
    expect(await other.ask("LIST shopping")).toMatch(/^Nothing is on a list shopping/);
  });

  test("is known by its name as soon as it is begun", async () => {
    const phone = createPhone(service);
    await phone.ask("make a new list called camping");
    expect(await phone.ask("put tent, torch & matches on camping")).toBe(
      "Added to camping: tent, torch, matches.",
    );
  });

  test("that is long comes in pages", async () => {
    const phone = createPhone(service);
    const things = Array.from({ length: 60 }, (_, index) => `thing number ${index + 1}`);
    await phone.ask(`add ${things.slice(0, 30).join(", ")} to loft`);
    await phone.ask(`add ${things.slice(30).join(", ")} to loft`);
    const pages = [await phone.ask("LIST loft")];
    while (pages.at(-1)?.endsWith("MORE for more")) pages.push(await phone.ask("MORE"));
    const shown = pages.join("\n").replaceAll("MORE for more", "");
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, thing] of things.entries()) expect(shown).toContain(`${index + 1} ${thing}`);
    expect(await phone.ask("DONE 60")).toMatch(/^Done: thing number 60/);
  });
});

test("a note is found again by its words, and honestly not by others", async () => {
  const phone = createPhone(service);
  expect(await phone.ask("NOTE wifi code is 4417")).toMatch(/^Noted: wifi code is 4417/);
  expect(await phone.ask("FIND code")).toBe("wifi code is 4417");
  expect(await phone.ask("whats the wifi password")).toBe("wifi code is 4417");
  expect(await phone.ask("show my note about the passport")).toBe(
    'No note of yours has "the passport". NOTES lists them.',
  );
  expect(await phone.ask("delete note 1")).toMatch(/^Deleted: wifi code is 4417\. UNDO/);
  expect(await phone.ask("NOTES")).toMatch(/^You have no notes yet/);
});
