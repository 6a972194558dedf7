import type { App } from "../app.ts";
import { countOperators } from "../store/operators.ts";
import { makeSetupLink } from "../store/setup-links.ts";

/** What a person sees once the service takes messages: where to look, and what is not set up yet. */
export async function welcome({ config, db }: Pick<App, "config" | "db">): Promise<string> {
  const here = `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${config.port}`;
  const lines = ["", "AISMS is ready."];
  if (config.simulator) lines.push(`  Phone simulator   ${here}/`);
  if (config.secretKey === undefined) {
    lines.push("  Operator console  off: set SECRET_KEY");
  } else if ((await countOperators(db)) > 0) {
    lines.push(`  Operator console  ${here}/console`);
  } else {
    // The first who opens it becomes the owner.
    const token = await makeSetupLink(db, { role: "owner", invitedBy: null });
    lines.push(`  Operator console  ${here}/console/setup?token=${token}`);
    lines.push(
      "                    makes you the owner; valid for an hour, aisms operator link prints a new one",
    );
  }
  lines.push(
    `  Twilio webhook    ${config.publicUrl}/webhooks/twilio/inbound${config.twilio.authToken ? "" : "  (off: set TWILIO_AUTH_TOKEN)"}`,
  );
  if (!config.llm && !config.openai.apiKey && !config.openai.baseUrl) {
    lines.push("  Language model    none yet: set OPENAI_API_KEY to chat");
  }
  if (!config.google.apiKey) lines.push("  Directions        none yet: set GMAPS_API_KEY");
  lines.push("  All settings are in .env.example; aisms doctor checks them. Ctrl-C stops.", "");
  return `${lines.join("\n")}\n`;
}
