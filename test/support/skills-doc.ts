import { createPhone } from "./phone.ts";
import type { Service } from "./service.ts";

/** The instant at which the examples are texted: a Wednesday morning in England. */
export const documentedAt = "2026-06-10T08:05:02Z";

/** Conversations that show what a skill does, each from a phone of its own. */
const examples: Record<string, string[][]> = {
  directions: [
    ["how do i get frm town library 2 eastfield museum", "next", "what about by bike"],
    ["MAP 12 Harbour Street to St Anne's Hospital on foot arrive by 10"],
    ["SET HOME 12 Harbour Street, Marlow Bay", "im at the museum", "how do i get home"],
  ],
  places: [["NEAR pharmacy", "old pier", "2", "directions to 2"], ["coffee open now in marlow bay"]],
  my_places: [
    [
      "SET HOME 12 Harbour Street, Marlow Bay",
      "im at marlow bay station",
      "where am i",
      "PLACES",
      "forget home",
    ],
  ],
  weather: [
    ["rain 2nite nairobi?", "and tomorrow?"],
    ["do i need an umbrella in leeds"],
    ["weather for the week in york"],
  ],
  reminders: [
    ["remind me 2moro 7am 2 take pills", "every weekday at 8 meds", "REMINDERS", "delete 1"],
    ["im in marlow bay", "in 20 min turn oven off"],
    ["egg timer 4 min", "how long left on the eggs", "add 2 min to the egg timer"],
  ],
  lists: [
    ["put bread and 2 pints of milk on my shopping list", "LIST", "got bread", "UNDO"],
    ["NOTE wifi code is 4417", "whats the wifi code"],
  ],
  calculate: [["15% of 64", "and plus 20%", "split 84.50 by 3"]],
  convert: [
    ["10 stone in kg", "350f in c", "30 mpg in l/100km"],
    ["100 usd in eur", "and in yen"],
  ],
  time: [
    ["time in tokyo", "and in sydney", "days until 25 dec"],
    ["next bank holiday", "public holidays in kenya december"],
  ],
  calendar: [
    ["CAL ADD fri 2pm-4pm interview", "am i free friday afternoon"],
    ["add yoga every tuesday 6pm", "move yoga to 7 next week", "no yoga on 23 june", "UNDO"],
  ],
  news: [["NEWS", "2"]],
  zone: [["my timezone is nairobi", "ZONE"]],
  define: [["DEFINE bank", "MORE", "is it seperate or separate"]],
  translate: [["TRANSLATE FR where is the station", "how do you say thank you in japanese"]],
  look_up: [["who was nelson mandela", "MORE"], ["how tall is kilimanjaro"]],
  language: [["habla español", "HELP", "LANG EN"]],
  relay: [["add milk, eggs to shopping", "SEND shopping TO 07700 900123", "1"]],
  about_me: [["SET HOME 12 Harbour Street, Marlow Bay", "what do you know about me", "FORGET ME", "1"]],
  digest: [
    [
      "SET HOME 12 Harbour Street, Marlow Bay",
      "every weekday at 7: weather leeds and bus from home to eastfield museum",
      "DIGEST",
      "DIGEST OFF",
    ],
  ],
};

const head = `# Skills

What people can text, with the answers as they appear on the phone. All of it works by a short command, in one's own words without a language
model, and as a tool of the agent. \`HELP\` lists the words in capitals, \`HELP bus\` explains one. This page is written by
\`npm run docs:skills\` from the skills themselves and from real conversations with the stand-ins of the tests.
`;

/** \`docs/skills.md\`: every skill with its help and with conversations as the service has them. */
export async function writeSkillsDoc(service: Service): Promise<string> {
  const sections: string[] = [];
  for (const { name, help } of service.app.skills) {
    if (!help) continue;
    const shown: string[] = [];
    for (const [index, texts] of (examples[name] ?? []).entries()) {
      shown.push(
        await showConversation(
          service,
          texts,
          `+447700900${String(sections.length * 10 + index).padStart(3, "0")}`,
        ),
      );
    }
    sections.push(
      [
        `## ${help.word}: ${help.what}`,
        `\`HELP ${help.word}\` says:\n\n${block(help.example)}`,
        `Also after HELP: ${help.topics.map((topic) => `_${topic}_`).join(", ")}.`,
        ...shown,
      ].join("\n\n"),
    );
  }
  return `${head}\n${sections.join("\n\n")}\n`;
}

async function showConversation(service: Service, texts: string[], number: string): Promise<string> {
  const phone = createPhone(service, number);
  const lines: string[] = [];
  for (const text of texts) lines.push(`> ${text}`, await phone.ask(text), "");
  return block(lines.join("\n").trimEnd());
}

const block = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;
