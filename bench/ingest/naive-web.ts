/**
 * A webhook handler as one would write it first: read the form, check the signature, then begin, insert, insert and
 * commit for each request. A process of its own; it says its address, and ends with whoever started it.
 */
import { parse } from "node:querystring";
import Fastify from "fastify";
import pg from "pg";
import twilio from "twilio";
import { insertJobSql, insertMessageSql } from "./baseline-tables.ts";

/** Where it takes webhooks: the one thing the process says. */
export type NaiveUrl = string;

const { DATABASE_URL = "", AUTH_TOKEN = "", FIRST_CONVERSATION = "", FIRST_PHONE = "" } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 32 });

const server = Fastify();
server.addContentTypeParser(
  "application/x-www-form-urlencoded",
  { parseAs: "string" },
  (_request, body, done) => {
    done(null, parse(String(body)));
  },
);
server.post("/", async (request, reply) => {
  const form = request.body as Record<string, string>;
  const signature = String(request.headers["x-twilio-signature"]);
  if (!twilio.validateRequest(AUTH_TOKEN, signature, url, form)) return reply.code(403).send();
  // The conversation costs it nothing: phones are numbered as conversations are.
  const conversationId = Number(FIRST_CONVERSATION) + Number(form.From?.slice(1)) - Number(FIRST_PHONE);
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query(insertMessageSql, [conversationId, form.MessageSid, form.Body]);
    await client.query(insertJobSql, [conversationId]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
  return reply.type("text/xml").send("<Response/>");
});

process.on("disconnect", () => process.exit(0));
const url = `${await server.listen({ host: "127.0.0.1", port: 0 })}/`;
process.send?.(url satisfies NaiveUrl);
