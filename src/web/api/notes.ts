import { z } from "zod";
import type { App } from "../../app.ts";
import { cleanText } from "../../sms/clean-text.ts";
import { audit } from "../../store/audit.ts";
import { inTransaction } from "../../store/db.ts";
import { insertNote, listNotes, type Note } from "../../store/notes.ts";
import { type Api, callerOf, idParameter, instant } from "./api.ts";
import { findItem } from "./conversation-view.ts";

const longestNote = 4_000;
const note = z.object({ id: z.number(), operatorName: z.string(), body: z.string(), at: instant });

/** What operators tell each other about a conversation. */
export function addNoteRoutes(api: Api, app: App): void {
  api.get(
    "/conversations/:id/notes",
    {
      schema: {
        summary: "The notes about a conversation, oldest first",
        params: idParameter,
        response: { 200: z.object({ notes: z.array(note) }) },
      },
      config: { right: "read" },
    },
    async (request) => {
      const { id } = request.params;
      await findItem(app.db, id);
      return { notes: (await listNotes(app.db, id)).map(view) };
    },
  );
  api.post(
    "/conversations/:id/notes",
    {
      schema: {
        summary: "Note something for other operators; the contact never sees it",
        params: idParameter,
        body: z.object({
          body: z.string().max(longestNote).transform(cleanText).pipe(z.string().trim().min(1)),
        }),
        response: { 201: note },
      },
      config: { right: "converse" },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const { id } = request.params;
      await findItem(app.db, id);
      const made = await inTransaction(app.db, async (tx) => {
        const operatorId = caller.kind === "operator" ? caller.id : null;
        const stored = await insertNote(tx, {
          ...{ conversationId: id, operatorId, operatorName: caller.name, body: request.body.body },
        });
        await audit(tx, caller, {
          ...{ action: "note conversation", subjectKind: "conversation", subjectId: id },
          after: { noteId: stored.id },
        });
        return stored;
      });
      app.announce(id);
      return reply.code(201).send(view(made));
    },
  );
}

function view({ id, operatorName, body, createdAt }: Note) {
  return { id, operatorName, body, at: createdAt.toISOString() };
}
