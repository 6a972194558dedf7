import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { signUp, type SignedUp } from "../support/console.ts";
import { until } from "../support/http/until.ts";
import { createPhone, type Phone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
let owner: SignedUp;
let other: SignedUp;
let viewer: SignedUp;
beforeAll(async () => {
  service = await startService();
  owner = await signUp(service, "owner", { name: "Olga" });
  other = await signUp(service, "operator", { name: "Otto" });
  viewer = await signUp(service, "viewer", { name: "Vera" });
});
afterAll(() => service.stop());
afterEach(() => {
  service.model.clearScript();
});

type Item = {
  id: number;
  contact: { id: number; number: string; name: string | null; isOptedOut: boolean };
  last: { id: number; body: string; author: string } | null;
  isUnread: boolean;
  waitingSince: string | null;
  waitingReason: string | null;
  heldBy: { id: string; name: string } | null;
  assignedTo: { id: string; name: string } | null;
  snoozedUntil: string | null;
  closedAt: string | null;
};
type Message = {
  id: number;
  body: string;
  author: string;
  why: { tier: string } | null;
  silence: string | null;
};

async function get<T>(who: SignedUp, path: string): Promise<T> {
  const response = await who.api(path);
  expect([path, response.status]).toEqual([path, 200]);
  return (await response.json()) as T;
}

async function post<T = Item>(who: SignedUp, path: string, body: unknown = {}, status = 200): Promise<T> {
  const response = await who.api(path, { method: "POST", body });
  const answer: unknown = await response.json();
  expect([path, response.status, answer]).toEqual([path, status, expect.anything()]);
  return answer as T;
}

async function list(query: string, who = owner): Promise<Item[]> {
  return (await get<{ conversations: Item[] }>(who, `/conversations?${query}`)).conversations;
}

async function numbers(query: string, who = owner): Promise<string[]> {
  return (await list(query, who)).map(({ contact }) => contact.number);
}

async function conversationOf({ number }: Phone): Promise<Item> {
  const [found] = await list(`filter=all&search=${encodeURIComponent(number)}`);
  if (!found) throw new Error(`no conversation of ${number}`);
  return found;
}

async function texted(body: string): Promise<{ phone: Phone; id: number }> {
  const phone = createPhone(service);
  service.model.always({ text: "Noted." });
  await phone.ask(body);
  return { phone, id: (await conversationOf(phone)).id };
}

const answer = (lastSeen: number, body = "A person here.", key = randomUUID()) => ({ body, key, lastSeen });

describe("the list of conversations", () => {
  test("has the newest first, and goes on where a page ended", async () => {
    const first = await texted("first question");
    const second = await texted("second question");
    expect((await numbers("filter=open")).slice(0, 2)).toEqual([second.phone.number, first.phone.number]);
    const page = await get<{ conversations: Item[]; next: number }>(owner, "/conversations?limit=1");
    expect(page.conversations.map(({ id }) => id)).toEqual([second.id]);
    const rest = await get<{ conversations: Item[]; next: number }>(
      owner,
      `/conversations?limit=1&before=${page.next}`,
    );
    expect(rest.conversations.map(({ id }) => id)).toEqual([first.id]);
  });

  test("finds conversations by the words of their texts, the last of which may be unfinished", async () => {
    const { phone } = await texted("My zebra lost its umbrella");
    await until("the words to be findable", async () => (await numbers("search=zebra")).length > 0);
    for (const search of ["zebra umbr", "UMBRELLA zebra", "Zebra"]) {
      expect(await numbers(`filter=all&search=${encodeURIComponent(search)}`)).toEqual([phone.number]);
    }
    expect(await numbers("filter=all&search=zebra%20giraffe")).toEqual([]);
  });

  test("finds conversations by the beginning or the end of a number, and by a name", async () => {
    const { phone, id } = await texted("hello there");
    const { contact } = await get<Item>(owner, `/conversations/${id}`);
    const named = await owner.api(`/contacts/${contact.id}`, {
      method: "PATCH",
      body: { name: "Ada Lovelace" },
    });
    expect(named.status).toBe(200);
    for (const search of [phone.number, phone.number.slice(1), phone.number.slice(-7), "ada l", "Ada"]) {
      expect(await numbers(`filter=all&search=${encodeURIComponent(search)}`)).toContain(phone.number);
    }
    expect(await numbers("filter=all&search=%25")).toEqual([]);
  });

  test("tells apart what is open, closed, snoozed, unread and the caller's", async () => {
    const { phone, id } = await texted("a matter of filters");
    const change = (body: unknown) => owner.api(`/conversations/${id}`, { method: "PATCH", body });
    expect(await numbers("filter=unread")).toContain(phone.number);
    await post(owner, `/conversations/${id}/read`, { upTo: 1e9 });
    expect(await numbers("filter=unread")).not.toContain(phone.number);
    await post(owner, `/conversations/${id}/unread`);
    expect(await numbers("filter=unread")).toContain(phone.number);

    const later = new Date(Date.now() + 3_600_000).toISOString();
    await change({ snoozedUntil: later, assignedTo: owner.id });
    expect(await numbers("filter=open")).not.toContain(phone.number);
    expect(await numbers("filter=snoozed")).toContain(phone.number);
    expect(await numbers("filter=mine")).toContain(phone.number);
    expect(await numbers("filter=mine", other)).not.toContain(phone.number);

    await post(owner, `/conversations/${id}/take-over`);
    await change({ snoozedUntil: null, isClosed: true });
    expect(await get<Item>(owner, `/conversations/${id}`)).toMatchObject({
      heldBy: null,
      waitingSince: null,
    });
    expect(await numbers("filter=open")).not.toContain(phone.number);
    expect(await numbers("filter=closed")).toContain(phone.number);
    await phone.ask("one more thing");
    expect(await numbers("filter=open")).toContain(phone.number);
    expect((await get<Item>(owner, `/conversations/${id}`)).closedAt).toBeNull();
  });

  test("narrows to conversations with such a message", async () => {
    const { phone } = await texted("What is narrow?");
    const today = new Date(Date.now() - 3_600_000).toISOString();
    expect(await numbers(`tier=agent&from=${today}`)).toContain(phone.number);
    expect(await numbers(`tier=skill&from=${today}`)).toEqual([]);
    expect(await numbers(`to=${today}`)).toEqual([]);
    expect(await numbers("silence=over-quota")).toEqual([]);
    expect(await numbers("error=30003")).toEqual([]);
    expect(await numbers("filter=failed")).toEqual([]);
  });

  test("counts what waits, is the caller's, and is unread", async () => {
    const phone = createPhone(service);
    await phone.ask("HUMAN");
    const { id } = await conversationOf(phone);
    const before = await get<{ waiting: number; mine: number; unread: number }>(
      owner,
      "/conversations/counts",
    );
    expect(before.waiting).toBeGreaterThan(0);
    expect(before.unread).toBeGreaterThan(0);
    await post(owner, `/conversations/${id}/take-over`);
    const after = await get<{ mine: number }>(owner, "/conversations/counts");
    expect(after.mine).toBe(before.mine + 1);
  });
});

describe("an operator who answers", () => {
  test("takes over, answers once for each key, and hands back", async () => {
    const { phone, id } = await texted("Where is my order?");
    const [{ messages }] = [await get<{ messages: Message[] }>(owner, `/conversations/${id}/messages`)];
    expect(messages.map(({ author }) => author)).toEqual(["contact", "assistant"]);
    const lastSeen = messages.at(-1)?.id ?? 0;
    const refused = await post<{ error: { reason: string } }>(
      owner,
      `/conversations/${id}/messages`,
      answer(lastSeen),
      409,
    );
    expect(refused.error.reason).toBe("not-held");

    const held = await post(owner, `/conversations/${id}/take-over`, { tell: true });
    expect(held).toMatchObject({ heldBy: { id: owner.id, name: "Olga" }, waitingReason: "operator" });
    await until("the notice", () =>
      phone.received().includes("A person has joined this chat and will answer you from here."),
    );

    const body = answer(lastSeen, "It leaves today \u{1F69A}");
    const sent = await post<Message>(owner, `/conversations/${id}/messages`, body, 201);
    const again = await post<Message>(owner, `/conversations/${id}/messages`, body, 201);
    expect(again.id).toBe(sent.id);
    expect(sent).toMatchObject({
      author: "operator",
      operator: { name: "Olga" },
      why: { tier: "operator", source: null },
    });
    await until("the answer", () => phone.received().includes("It leaves today \u{1F69A}"));
    await phone.askInVain("Thanks");

    const back = await post(owner, `/conversations/${id}/hand-back`, { tell: false });
    expect(back).toMatchObject({ heldBy: null, waitingSince: null, waitingReason: null });
    service.model.always({ text: "At your service." });
    expect(await phone.ask("Are you a machine again?")).toBe("At your service.");
    expect(phone.received().filter((text) => text.startsWith("It leaves"))).toHaveLength(1);
  });

  test("cannot speak over another operator", async () => {
    const { id } = await texted("Two at once");
    await post(owner, `/conversations/${id}/take-over`);
    await post(other, `/conversations/${id}/take-over`, {}, 409);
    const byOther = await post<{ error: { reason: string } }>(
      other,
      `/conversations/${id}/messages`,
      answer(0),
      409,
    );
    expect(byOther.error.reason).toBe("held-by-other");
    const seen = await post<Message>(owner, `/conversations/${id}/messages`, answer(0), 201);
    const taken = await post(other, `/conversations/${id}/take-over`, { force: true });
    expect(taken.heldBy?.name).toBe("Otto");
    const late = await post<{ error: { reason: string } }>(
      other,
      `/conversations/${id}/messages`,
      answer(0),
      409,
    );
    expect(late.error.reason).toBe("newer-reply");
    await post(other, `/conversations/${id}/messages`, answer(seen.id), 201);
  });

  test("cannot answer who has opted out", async () => {
    const { phone, id } = await texted("Soon gone");
    await post(owner, `/conversations/${id}/take-over`);
    await phone.askInVain("STOP");
    const refused = await post<{ error: { reason: string } }>(
      owner,
      `/conversations/${id}/messages`,
      answer(1e9),
      409,
    );
    expect(refused.error.reason).toBe("opted-out");
    expect(await numbers("filter=opted-out")).toContain(phone.number);
    const whole = await get<{ canReply: { ok: boolean; why: string } }>(owner, `/conversations/${id}`);
    expect(whole.canReply).toEqual({ ok: false, why: expect.stringContaining("opted out") as string });
  });

  test("sees who else looks at the conversation, and who writes", async () => {
    const { id } = await texted("Look at me");
    await post(other, `/conversations/${id}/viewing`, { isWriting: true });
    const seen = await post<{ viewers: unknown[] }>(owner, `/conversations/${id}/viewing`, {
      isWriting: false,
    });
    expect(seen.viewers).toEqual([{ id: other.id, name: "Otto", isWriting: true }]);
  });

  test("notes, keeps canned replies, and exports", async () => {
    const { phone, id } = await texted("Export <script>me</script>");
    await post(owner, `/conversations/${id}/notes`, { body: "call back" }, 201);
    expect(await get(viewer, `/conversations/${id}/notes`)).toMatchObject({
      notes: [{ operatorName: "Olga", body: "call back" }],
    });
    const made = await post<{ id: number }>(
      owner,
      "/canned-replies",
      { title: "Hours", body: "We open at 9." },
      201,
    );
    const path = `/canned-replies/${made.id}`;
    expect((await owner.api(path, { method: "PATCH", body: { body: "We open at 10." } })).status).toBe(200);
    expect(await get(other, "/canned-replies")).toEqual({
      cannedReplies: [{ id: made.id, title: "Hours", body: "We open at 10." }],
    });
    const removed = await owner.api(path, { method: "DELETE" });
    expect(await removed.json()).toEqual({ id: made.id, title: "Hours", body: "We open at 10." });
    const text = await owner.api(`/conversations/${id}/export?format=text`);
    expect(text.headers.get("content-disposition")).toContain(`conversation-${id}.txt`);
    expect(text.headers.get("content-type")).toContain("text/plain");
    expect(await text.text()).toContain("contact: Export <script>me</script>");
    const json = (await (await owner.api(`/conversations/${id}/export?format=json`)).json()) as {
      contact: unknown;
    };
    expect(json.contact).toEqual({ number: phone.number, name: null });
  });

  test("gets a draft from the assistant, and nothing is sent", async () => {
    const { phone, id } = await texted("Do you sell tents?");
    await post(owner, `/conversations/${id}/take-over`);
    await phone.askInVain("And poles?");
    service.model.always({ text: "Yes, poles too." });
    const sentBefore = phone.received().length;
    const { id: draftId } = await post<{ id: number }>(owner, `/conversations/${id}/drafts`, {}, 202);
    const draft = await until("the draft", async () => {
      const found = await get<{ status: string; body: string }>(
        owner,
        `/conversations/${id}/drafts/${draftId}`,
      );
      return found.status === "waiting" ? undefined : found;
    });
    expect(draft).toEqual({ status: "done", body: "Yes, poles too.", reason: null });
    expect(phone.received()).toHaveLength(sentBefore);
  });
});

describe("what the API refuses", () => {
  test("everything that changes something, to a viewer", async () => {
    const { id } = await texted("Viewers only look");
    const calls: [string, string, unknown][] = [
      ["POST", `/conversations/${id}/take-over`, {}],
      ["POST", `/conversations/${id}/hand-back`, {}],
      ["POST", `/conversations/${id}/messages`, answer(0)],
      ["POST", `/conversations/${id}/drafts`, {}],
      ["POST", `/conversations/${id}/notes`, { body: "x" }],
      ["POST", `/conversations/${id}/read`, { upTo: 1 }],
      ["POST", `/conversations/${id}/unread`, {}],
      ["PATCH", `/conversations/${id}`, { isClosed: true }],
      ["GET", "/canned-replies", undefined],
      ["POST", "/canned-replies", { title: "a", body: "b" }],
    ];
    for (const [method, path, body] of calls) {
      expect([path, (await viewer.api(path, { method, body })).status]).toEqual([path, 403]);
    }
    expect((await viewer.api(`/conversations/${id}/messages`)).status).toBe(200);
  });

  test("strange input, with a clear answer and never a failure", async () => {
    const { id } = await texted("Strange things");
    const calls: [string, string, unknown, number][] = [
      ["GET", "/conversations/999999999", undefined, 404],
      ["GET", "/conversations/999999999/messages", undefined, 404],
      ["GET", "/conversations/0", undefined, 400],
      ["GET", "/conversations/9007199254740993", undefined, 400],
      ["GET", "/conversations?limit=100000", undefined, 400],
      ["GET", "/conversations?filter=nothing", undefined, 400],
      ["GET", "/conversations?from=yesterday", undefined, 400],
      ["GET", "/conversations?from=0000-01-01T00:00:00Z", undefined, 200],
      ["GET", "/conversations?to=9999-12-31T23:59:59Z", undefined, 200],
      ["GET", "/conversations?search=%00%ed%a0%80", undefined, 200],
      ["GET", `/conversations?search=${encodeURIComponent("'|!&:*()\\<->\"")}`, undefined, 200],
      ["GET", "/conversations?intent=%00", undefined, 200],
      ["POST", "/conversations/999999999/take-over", {}, 404],
      ["POST", "/conversations/999999999/hand-back", {}, 404],
      ["POST", "/conversations/999999999/messages", answer(0), 404],
      ["POST", "/conversations/999999999/notes", { body: "x" }, 404],
      ["POST", "/conversations/999999999/drafts", {}, 404],
      ["POST", "/conversations/999999999/viewing", { isWriting: true }, 404],
      ["GET", "/conversations/999999999/export", undefined, 404],
      ["POST", `/conversations/${id}/messages`, { ...answer(0), key: "no" }, 400],
      ["POST", `/conversations/${id}/messages`, { ...answer(0), body: "x".repeat(1601) }, 400],
      ["POST", `/conversations/${id}/notes`, { body: "\0" }, 400],
      ["POST", `/conversations/${id}/notes`, { body: "with \0 and \ud800" }, 201],
      ["PATCH", `/conversations/${id}`, { assignedTo: "nobody" }, 400],
      ["PATCH", `/conversations/${id}`, { assignedTo: "\0" }, 400],
      ["PATCH", `/conversations/${id}`, { snoozedUntil: "2001-01-01T00:00:00Z" }, 400],
      ["PATCH", `/conversations/${id}`, {}, 200],
    ];
    for (const [method, path, body, status] of calls) {
      const response = await owner.api(path, { method, body });
      expect([method, path, response.status]).toEqual([method, path, status]);
    }
  });
});
