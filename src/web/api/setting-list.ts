import type { SettingName } from "../../config.ts";

type Group = "carrier" | "model" | "maps" | "replies" | "people" | "service";

export type SettingDescription = {
  name: SettingName;
  group: Group;
  title: string;
  help: string;
  kind: "text" | "secret" | "number" | "address" | "list" | "hours" | "long";
};

/** What can be set in the console, in the order in which it is shown. Everything else is the environment's alone. */
export const settingList: SettingDescription[] = [
  {
    ...{ name: "TWILIO_ACCOUNT_SID", group: "carrier", kind: "text", title: "Twilio account" },
    help: "AC and 32 letters or digits, as the Twilio console shows it.",
  },
  {
    ...{ name: "TWILIO_AUTH_TOKEN", group: "carrier", kind: "secret", title: "Twilio auth token" },
    help: "Checks that a webhook comes from Twilio, and signs in there to send.",
  },
  {
    ...{ name: "TWILIO_PHONE_NUMBER", group: "carrier", kind: "text", title: "Phone number" },
    help: "Who sends what AISMS starts itself; replies go out from the number that was texted.",
  },
  {
    ...{ name: "TWILIO_MESSAGING_SERVICE_SID", group: "carrier", kind: "text", title: "Messaging service" },
    help: "MG and 32 letters or digits; used instead of the phone number.",
  },
  {
    ...{ name: "PUBLIC_URL", group: "carrier", kind: "address", title: "Public address" },
    help: "This service's address as Twilio sees it, such as https://sms.example.com.",
  },
  {
    ...{ name: "OPENAI_API_KEY", group: "model", kind: "secret", title: "OpenAI key" },
    help: "A key of OpenAI, or of another server that speaks its chat completions.",
  },
  {
    ...{ name: "OPENAI_BASE_URL", group: "model", kind: "address", title: "Address of the model's server" },
    help: "With /v1, such as http://127.0.0.1:11434/v1. Unset: OpenAI.",
  },
  {
    ...{ name: "OPENAI_MODEL", group: "model", kind: "text", title: "Model" },
    help: "Such as gpt-4.1-mini.",
  },
  {
    ...{ name: "GMAPS_API_KEY", group: "maps", kind: "secret", title: "Google Maps key" },
    help: "With the Routes API, the Places API (New) and the Geocoding API enabled. Without it there are no ways and no places.",
  },
  {
    ...{ name: "REPLY_STYLE", group: "replies", kind: "long", title: "How the agent writes" },
    help: "In your own words, such as: You answer for Miller's bakery. Be warm and say when we are open.",
  },
  {
    ...{ name: "SEGMENT_BUDGET", group: "replies", kind: "number", title: "Longest reply, in segments" },
    help: "1 to 10; what is longer waits for MORE.",
  },
  {
    ...{ name: "MEMORY_PAUSE_MINUTES", group: "replies", kind: "number", title: "Memory, in minutes" },
    help: "A pause of so long ends what the agent remembers of a conversation.",
  },
  {
    ...{
      name: "TURN_QUIET_MS",
      group: "replies",
      kind: "number",
      title: "Quiet before a reply, in milliseconds",
    },
    help: "0 to 3000: somebody may send a second text.",
  },
  {
    ...{
      name: "TURN_DEADLINE_MS",
      group: "replies",
      kind: "number",
      title: "Longest wait for the agent, in milliseconds",
    },
    help: "1000 to 60000; past it the contact gets an honest short answer.",
  },
  {
    ...{ name: "OPENING_HOURS", group: "people", kind: "hours", title: "Opening hours" },
    help: "When somebody is there to answer, such as: Mo-Fr 09:00-17:00, Sa 10:00-13:00 Europe/London. Unset: always.",
  },
  {
    ...{ name: "WHITELISTED_NUMBERS", group: "people", kind: "list", title: "Who may use it" },
    help: "Phone numbers, separated by commas. Unset: everybody.",
  },
  {
    ...{ name: "RETENTION_DAYS", group: "service", kind: "number", title: "Keep messages for, in days" },
    help: "Older messages are deleted for good. Unset: they are kept.",
  },
];
