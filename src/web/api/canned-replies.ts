import { z } from "zod";
import type { App } from "../../app.ts";
import { longestReply } from "../../pipeline/reply-as-operator.ts";
import { cleanText } from "../../sms/clean-text.ts";
import { audit } from "../../store/audit.ts";
import {
  type CannedReply,
  changeCannedReply,
  deleteCannedReply,
  insertCannedReply,
  listCannedReplies,
} from "../../store/canned-replies.ts";
import { inTransaction } from "../../store/db.ts";
import { HttpError } from "../http-error.ts";
import { type Api, callerOf, idParameter } from "./api.ts";

const cannedReply = z.object({ id: z.number(), title: z.string(), body: z.string() });
const words = (most: number) => z.string().max(most).transform(cleanText).pipe(z.string().trim().min(1));
const content = z.object({ title: words(80), body: words(longestReply) });
const config = { right: "converse" } as const;
const noReply = () => new HttpError(404, "there is no such canned reply");

/** Answers that operators give often. */
export function addCannedReplyRoutes(api: Api, app: App): void {
  api.get(
    "/canned-replies",
    {
      schema: {
        summary: "The canned replies, by title",
        response: { 200: z.object({ cannedReplies: z.array(cannedReply) }) },
      },
      config,
    },
    async () => ({ cannedReplies: (await listCannedReplies(app.db)).map(view) }),
  );
  api.post(
    "/canned-replies",
    { schema: { summary: "Add a canned reply", body: content, response: { 201: cannedReply } }, config },
    async (request, reply) => {
      const made = await inTransaction(app.db, async (tx) => {
        const stored = await insertCannedReply(tx, request.body);
        await audit(tx, callerOf(request), {
          ...{ action: "add canned reply", subjectKind: "canned reply", subjectId: stored.id },
          after: request.body,
        });
        return stored;
      });
      return reply.code(201).send(view(made));
    },
  );
  api.patch(
    "/canned-replies/:id",
    {
      schema: {
        summary: "Change a canned reply",
        params: idParameter,
        body: content.partial(),
        response: { 200: cannedReply },
      },
      config,
    },
    async (request) => {
      const { id } = request.params;
      const { title, body } = request.body;
      const wanted = { ...(title === undefined ? {} : { title }), ...(body === undefined ? {} : { body }) };
      return inTransaction(app.db, async (tx) => {
        const changed = await changeCannedReply(tx, id, wanted);
        if (!changed) throw noReply();
        const { before, after } = changed;
        await audit(tx, callerOf(request), {
          ...{ action: "change canned reply", subjectKind: "canned reply", subjectId: id },
          ...{ before: view(before), after: view(after) },
        });
        return view(after);
      });
    },
  );
  api.delete(
    "/canned-replies/:id",
    {
      schema: {
        summary: "Delete a canned reply; the answer is what it was, so that it can be added again",
        params: idParameter,
        response: { 200: cannedReply },
      },
      config,
    },
    async (request) => {
      const { id } = request.params;
      return inTransaction(app.db, async (tx) => {
        const gone = await deleteCannedReply(tx, id);
        if (!gone) throw noReply();
        await audit(tx, callerOf(request), {
          ...{
            action: "delete canned reply",
            subjectKind: "canned reply",
            subjectId: id,
            before: view(gone),
          },
        });
        return view(gone);
      });
    },
  );
}

function view({ id, title, body }: CannedReply) {
  return { id, title, body };
}
