import { z } from "zod";
import type { App } from "../../app.ts";
import { outOfScope } from "../../classifier/examples.ts";
import { audit } from "../../store/audit.ts";
import { inTransaction } from "../../store/db.ts";
import { isIntent } from "../../store/intents.ts";
import { findLabel, labelMessage } from "../../store/labels.ts";
import { getMessage } from "../../store/messages.ts";
import type { Caller } from "../auth/authenticate.ts";
import { HttpError } from "../http-error.ts";
import { type Api, callerOf, idParameter } from "./api.ts";
import { messageView, viewMessage } from "./message-view.ts";

const config = { right: "label" } as const;

/** Which intent a text really has: the next training learns it. */
export function addLabelRoutes(api: Api, app: App): void {
  api.post(
    "/messages/:id/label",
    {
      schema: {
        summary: `Say which intent a text has; ${outOfScope}: none`,
        params: idParameter,
        body: z.object({ intent: z.string().min(1).max(64) }),
        response: { 200: messageView },
      },
      config,
    },
    async (request) => label(app, callerOf(request), request.params.id, request.body.intent),
  );
  api.delete(
    "/messages/:id/label",
    { schema: { summary: "Take a label away", params: idParameter, response: { 200: messageView } }, config },
    async (request) => label(app, callerOf(request), request.params.id, null),
  );
}

async function label(app: App, caller: Caller, id: number, intent: string | null) {
  const changed = await inTransaction(app.db, async (tx) => {
    const text = await findLabel(tx, id);
    if (!text) throw new HttpError(404, "there is no such text that came in");
    if (intent !== null && intent !== outOfScope && !(await isIntent(tx, intent))) {
      throw new HttpError(400, "there is no such intent");
    }
    await labelMessage(tx, id, intent);
    await audit(tx, caller, {
      ...{ action: "label message", subjectKind: "message", subjectId: id },
      ...{ before: { label: text.label }, after: { label: intent } },
    });
    return getMessage(tx, id);
  });
  app.announce(changed.conversationId);
  return viewMessage(app.db, changed);
}
