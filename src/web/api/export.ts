import { z } from "zod";
import type { App } from "../../app.ts";
import { exportConversation } from "../../pipeline/export-conversation.ts";
import { HttpError } from "../http-error.ts";
import { type Api, idParameter } from "./api.ts";

/** A conversation as a file. */
export function addExportRoutes(api: Api, app: App): void {
  api.get(
    "/conversations/:id/export",
    {
      schema: {
        summary: "The whole conversation as a file",
        params: idParameter,
        querystring: z.object({ format: z.enum(["text", "json"]).default("text") }),
      },
      config: { right: "read" },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { format } = request.query;
      const file = await exportConversation(app, id, format);
      if (file === null) throw new HttpError(404, "there is no such conversation");
      const [type, ending] = format === "json" ? ["application/json", "json"] : ["text/plain", "txt"];
      return reply
        .type(`${type}; charset=utf-8`)
        .header("content-disposition", `attachment; filename="conversation-${id}.${ending}"`)
        .header("x-content-type-options", "nosniff")
        .send(file);
    },
  );
}
