import type { Config } from "../config.ts";

/** What a person sees once the service takes messages: where to look, and what is not set up yet. */
export function welcome(config: Config): string {
  const here = `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${config.port}`;
  const lines = ["", "AISMS is ready."];
  if (config.simulator) lines.push(`  Phone simulator   ${here}/`);
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
