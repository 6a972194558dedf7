import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { App } from "../../app.ts";
import { simulatorNumber } from "../../carriers/simulator.ts";
import { receiveInbound } from "../../pipeline/receive-inbound.ts";
import { cleanText } from "../../sms/clean-text.ts";
import { readPhoneNumber } from "../../sms/phone-number.ts";
import { findPhone, listPhoneMessages } from "../../store/simulator-messages.ts";
import { HttpError } from "../http-error.ts";
import { requireOwnPage } from "../require-own-page.ts";
import { messageView } from "./message-view.ts";

const files = {
  "icon.svg": "image/svg+xml",
  "page.css": "text/css",
  "phone.css": "text/css",
  "messages.css": "text/css",
  "page.js": "text/javascript",
  "phone.js": "text/javascript",
  "composer.js": "text/javascript",
  "composer-count.js": "text/javascript",
  "message-item.js": "text/javascript",
  "message-list.js": "text/javascript",
  "remembered-phones.js": "text/javascript",
  "service.js": "text/javascript",
  "template.js": "text/javascript",
  "wording.js": "text/javascript",
};

/** Nothing but our own files and our own API, and shown in nobody's frame. */
const pagePolicy = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const phone = z.string().transform((text, context) => {
  const number = readPhoneNumber(text)?.e164;
  if (!number) context.addIssue("must be a phone number such as +12065550100");
  return number ?? z.NEVER;
});

const texted = z.object({
  phone,
  body: z.string().max(1600, "must have at most 1600 characters").default(""),
  /** The text comes with a picture. */
  picture: z.boolean().default(false),
});

/** The phone simulator: its page, and the carrier's side of its phones. Where it is off, `/` leads to the console. */
export async function addSimulatorRoutes(server: FastifyInstance, app: App): Promise<void> {
  if (!app.config.simulator) {
    server.get("/", (_request, reply) => reply.redirect("/console"));
    return;
  }
  await server.register((simulator, _options, done) => {
    simulator.addHook("onRequest", (request, _reply, next) => {
      requireOwnPage(app.config, request);
      next();
    });
    simulator.get("/", (_request, reply) => sendFile(reply, "page.html", "text/html"));
    for (const [name, type] of Object.entries(files)) {
      simulator.get(`/simulator/${name}`, (_request, reply) => sendFile(reply, name, type));
    }
    simulator.get("/simulator/messages", async (request) => {
      const { phone: number } = check(z.object({ phone }), request.query);
      const messages = await listPhoneMessages(app.db, number, simulatorNumber);
      const conversation = messages.at(-1)?.conversationId ?? null;
      return { service: simulatorNumber, conversation, messages: messages.map(messageView) };
    });
    simulator.post("/simulator/messages", async (request, reply) => {
      const text = check(texted, readJson(request));
      const { messageId } = await receiveInbound(app, {
        carrier: "simulator",
        carrierId: `SIM${randomUUID()}`,
        carrierAccount: null,
        from: text.phone,
        to: simulatorNumber,
        body: cleanText(text.body),
        media: text.picture ? [{ url: "about:blank", contentType: "image/jpeg" }] : [],
        consent: null,
      });
      return reply.code(202).send({ id: messageId });
    });
    simulator.get("/simulator/events", (request, reply) => {
      sendEvents(app, request, reply);
    });
    done();
  });
}

async function sendFile(reply: FastifyReply, name: string, type: string): Promise<FastifyReply> {
  const content = await readFile(new URL(name, import.meta.url), "utf8");
  return reply
    .type(`${type}; charset=utf-8`)
    .headers({
      "content-security-policy": pagePolicy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-cache",
    })
    .send(content);
}

/** Server-Sent Events: the phone whose messages changed, as `data: {"phone":"+…"}`. */
function sendEvents(app: App, request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  const stream = reply.raw;
  stream.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  stream.write("retry: 1000\n\n");
  const stopListening = app.changes.onConversation((conversationId) => {
    findPhone(app.db, conversationId)
      .then((number) => number && stream.write(`data: ${JSON.stringify({ phone: number })}\n\n`))
      .catch((error: unknown) => {
        app.log.warn({ err: error, conversationId }, "a change could not be shown");
      });
  });
  const alive = setInterval(() => stream.write(": alive\n\n"), 15_000);
  request.raw.on("close", () => {
    clearInterval(alive);
    stopListening();
  });
}

function readJson(request: FastifyRequest): unknown {
  try {
    return JSON.parse((request.body as Buffer | undefined)?.toString("utf8") ?? "");
  } catch {
    throw new HttpError(400, "the body must be JSON");
  }
}

function check<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new HttpError(400, `${issue?.path.join(".") ?? ""} ${issue?.message ?? "is wrong"}`.trim());
}
