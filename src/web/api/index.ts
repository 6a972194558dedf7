import swagger from "@fastify/swagger";
import type { FastifyError, FastifyInstance } from "fastify";
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import type { App } from "../../app.ts";
import { authenticate, bearerOf, requireRight } from "../auth/authenticate.ts";
import { authLoader } from "../auth/load-auth.ts";
import { addSignIn } from "../auth/sign-in.ts";
import { HttpError } from "../http-error.ts";
import { requireOwnPage } from "../require-own-page.ts";
import type { Api } from "./api.ts";
import { addApiKeyRoutes } from "./api-keys.ts";
import { addAuditRoutes } from "./audit.ts";
import { addNoteRoutes } from "./notes.ts";
import { addCannedReplyRoutes } from "./canned-replies.ts";
import { addDraftRoutes } from "./drafts.ts";
import { addContactCsvRoutes } from "./contacts-csv.ts";
import { addContactRoutes } from "./contacts.ts";
import { addExportRoutes } from "./export.ts";
import { cleanInput } from "./clean-input.ts";
import { addConversationActionRoutes } from "./conversation-actions.ts";
import { addConversationRoutes } from "./conversations.ts";
import { addDashboardRoutes } from "./dashboard.ts";
import { addEventRoutes } from "./events.ts";
import { addMeRoutes } from "./me.ts";
import { addMessageRoutes } from "./messages.ts";
import { addOperatorRoutes } from "./operators.ts";
import { addSettingRoutes } from "./settings.ts";
import { addIntentRoutes } from "./intents.ts";
import { addLabelRoutes } from "./labels.ts";
import { addModelResultRoutes } from "./model-results.ts";
import { addModelRoutes } from "./models.ts";
import { addReviewRoutes } from "./review.ts";
import { addTeachingTextRoutes } from "./teaching-texts.ts";
import { addTrainingRoutes } from "./trainings.ts";
import { addTryTextRoutes } from "./try-text.ts";
import { addSetupRoutes } from "./setup.ts";

const noKey =
  "the console needs SECRET_KEY: set it in the environment, for example to what openssl rand -hex 32 prints";

/** `/api`: what the console and integrators call, described by `/api/openapi.json`. */
export async function addApi(server: FastifyInstance, app: App): Promise<void> {
  const { secretKey } = app.config;
  if (secretKey === undefined) {
    server.all("/api/*", () => {
      throw new HttpError(503, noKey);
    });
    return;
  }
  await server.register(
    async (plain) => {
      const api: Api = plain.withTypeProvider<ZodTypeProvider>();
      api.setValidatorCompiler(validatorCompiler);
      api.setSerializerCompiler(serializerCompiler);
      api.addContentTypeParser("application/json", { parseAs: "string" }, readJson);
      api.setErrorHandler((error: FastifyError) => {
        throw explained(error); // to the server's own handler
      });
      await api.register(swagger, {
        openapi: {
          info: {
            title: "AISMS",
            version: "1",
            description: "Conversations, contacts, teaching and figures.",
          },
          components: {
            securitySchemes: {
              key: { type: "http", scheme: "bearer" },
              session: { type: "apiKey", in: "cookie", name: "aisms.session_token" },
            },
          },
          security: [{ key: [] }, { session: [] }],
        },
        transform: jsonSchemaTransform,
      });

      const loadAuth = authLoader(app, secretKey);
      api.decorateRequest("caller", null);
      api.addHook("onRoute", ({ url, config }) => {
        if (!config?.right) throw new Error(`${url} does not say which right it needs`);
      });
      api.addHook("onRequest", async (request, reply) => {
        // A program's key is in nobody's browser: no page can use it unasked.
        if (!bearerOf(request)) requireOwnPage(app.config, request);
        reply.headers({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
        request.caller = await authenticate(app, loadAuth, request);
        const { right } = request.routeOptions.config;
        if (right && right !== "nothing") requireRight(request.caller, right);
      });
      api.addHook("preValidation", cleanInput);
      api.get("/openapi.json", { schema: { hide: true }, config: { right: "nothing" } }, () => api.swagger());

      addSignIn(api, app, loadAuth);
      addSetupRoutes(api, app, loadAuth);
      addMeRoutes(api, app);
      addOperatorRoutes(api, app);
      addApiKeyRoutes(api, app);
      addAuditRoutes(api, app);
      addSettingRoutes(api, app, secretKey);
      addConversationRoutes(api, app);
      addConversationActionRoutes(api, app);
      addMessageRoutes(api, app);
      addExportRoutes(api, app);
      addContactRoutes(api, app);
      addContactCsvRoutes(api, app);
      addDraftRoutes(api, app);
      addCannedReplyRoutes(api, app);
      addNoteRoutes(api, app);
      addDashboardRoutes(api, app);
      addEventRoutes(api, app, loadAuth);
      addIntentRoutes(api, app);
      addLabelRoutes(api, app);
      addModelResultRoutes(api, app);
      addModelRoutes(api, app);
      addReviewRoutes(api, app);
      addTeachingTextRoutes(api, app);
      addTrainingRoutes(api, app);
      addTryTextRoutes(api, app);
    },
    { prefix: "/api" },
  );
}

function readJson(
  _request: unknown,
  body: string | Buffer,
  done: (error: Error | null, body?: unknown) => void,
): void {
  try {
    done(null, JSON.parse(body.toString()));
  } catch {
    done(new HttpError(400, "the body must be JSON"));
  }
}

/** A refused value said so that a person knows which. */
function explained(error: FastifyError): Error {
  if (!hasZodFastifySchemaValidationErrors(error)) return error;
  const issue = error.validation[0];
  const where = issue?.instancePath.replace(/^\//, "").replaceAll("/", ".") ?? "";
  return new HttpError(400, `${where} ${issue?.message ?? "is wrong"}`.trim());
}
