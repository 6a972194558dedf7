import { z } from "zod";
import type { App } from "../../app.ts";
import { ConfigError, defaultOf, withSettings } from "../../config.ts";
import { checkServices } from "../../pipeline/check-services.ts";
import { applySettings } from "../../pipeline/load-settings.ts";
import { audit } from "../../store/audit.ts";
import { inTransaction } from "../../store/db.ts";
import { loadSettings, putSetting, removeSetting } from "../../store/settings.ts";
import { HttpError } from "../http-error.ts";
import { type Api, callerOf } from "./api.ts";
import { type SettingDescription, settingList } from "./setting-list.ts";

const setting = z.object({
  name: z.string(),
  group: z.enum(["carrier", "model", "maps", "replies", "people", "service"]),
  title: z.string(),
  help: z.string(),
  kind: z.enum(["text", "secret", "number", "address", "list", "hours", "long"]),
  isSet: z.boolean(),
  /** Null for a secret, and where it is not set. */
  value: z.string().nullable(),
  source: z.enum(["environment", "console", "default"]),
  defaultValue: z.string().nullable(),
});
const check = z.object({
  name: z.string(),
  status: z.enum(["ok", "off", "broken"]),
  detail: z.string(),
  hint: z.string().nullable(),
});
const params = z.object({ name: z.string().max(60) });
const config = { right: "settings" } as const;

/** What can be set without the environment. A value of the environment wins. */
export function addSettingRoutes(api: Api, app: App, secretKey: string): void {
  api.get(
    "/settings",
    {
      schema: {
        summary: "The settings, with where each comes from",
        response: {
          200: z.object({
            settings: z.array(setting),
            /** The addresses to enter at Twilio. */
            webhook: z.object({ inbound: z.string(), status: z.string() }),
          }),
        },
      },
      config,
    },
    async () => {
      const { values } = await loadSettings(app.db, secretKey);
      const inbound = `${app.config.publicUrl}/webhooks/twilio/inbound`;
      return {
        settings: settingList.map((one) => view(app, one, values)),
        webhook: { inbound, status: app.config.twilio.statusCallback },
      };
    },
  );
  api.put(
    "/settings/:name",
    {
      schema: {
        summary: "Change a setting; running processes take it up at once",
        params,
        body: z.object({ value: z.string().trim().min(1).max(2_000) }),
        response: { 200: setting },
      },
      config,
    },
    async (request) => {
      const one = changeable(app, request.params.name);
      const { value } = request.body;
      const { values: before } = await loadSettings(app.db, secretKey);
      refuseUnusable(app, { ...before, [one.name]: value });
      const isSecret = one.kind === "secret";
      await inTransaction(app.db, async (tx) => {
        const caller = callerOf(request);
        await putSetting(tx, { name: one.name, value, isSecret, changedBy: caller.id }, secretKey);
        await audit(tx, caller, {
          ...{ action: "change setting", subjectKind: "setting", subjectId: one.name },
          ...(isSecret ? {} : { before: before[one.name] ?? null, after: value }),
        });
      });
      await applySettings(app);
      return view(app, one, { ...before, [one.name]: value });
    },
  );
  api.delete(
    "/settings/:name",
    { schema: { summary: "Take a setting back to its default", params, response: { 200: setting } }, config },
    async (request) => {
      const one = changeable(app, request.params.name);
      const { [one.name]: before, ...others } = (await loadSettings(app.db, secretKey)).values;
      refuseUnusable(app, others);
      await inTransaction(app.db, async (tx) => {
        await removeSetting(tx, one.name);
        await audit(tx, callerOf(request), {
          ...{ action: "reset setting", subjectKind: "setting", subjectId: one.name },
          ...(one.kind === "secret" ? {} : { before: before ?? null }),
        });
      });
      await applySettings(app);
      return view(app, one, others);
    },
  );
  api.post(
    "/settings/check",
    {
      schema: {
        summary: "Ask the carrier, the model and the maps whether they work",
        response: { 200: z.object({ checks: z.array(check) }) },
      },
      config,
    },
    async () => ({ checks: await checkServices(app) }),
  );
}

function changeable(app: App, name: string): SettingDescription {
  const one = settingList.find((known) => known.name === name);
  if (!one) throw new HttpError(404, "there is no such setting");
  if (app.config.environment[one.name] !== undefined) {
    throw new HttpError(409, `${name} is set in the environment, which wins: change it there`);
  }
  return one;
}

function refuseUnusable(app: App, values: Record<string, string>): void {
  try {
    withSettings(app.config, values);
  } catch (error) {
    throw error instanceof ConfigError ? new HttpError(400, error.message) : error;
  }
}

function view(app: App, one: SettingDescription, values: Record<string, string>) {
  const fromEnvironment = app.config.environment[one.name];
  const value = fromEnvironment ?? values[one.name] ?? null;
  return {
    ...one,
    isSet: value !== null,
    value: one.kind === "secret" ? null : value,
    source:
      fromEnvironment !== undefined
        ? ("environment" as const)
        : value !== null
          ? ("console" as const)
          : ("default" as const),
    defaultValue: defaultOf(one.name),
  };
}
