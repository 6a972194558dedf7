import type { Sources } from "./index.ts";
import { placesSchema } from "./places/args.ts";
import type { PlacesArgs } from "./places/args.ts";
import { checkSources } from "./places/check-sources.ts";
import { showDetails, showPhone, showWay } from "./places/details.ts";
import { find, showMore } from "./places/find.ts";
import { readMemory } from "./places/memory.ts";
import { readCommand, readSurely, readUtterance } from "./places/read-command.ts";
import { readFollowUp } from "./places/read-follow-up.ts";
import { notesHold } from "./lists/find.ts";
import type { Skill, SkillContext, SkillReply } from "./skill.ts";

export type { PlacesArgs };

/** Finds shops, cash machines, pubs and the like: three numbered results, with distance, hours, number and way. */
export function createPlaces(sources: Sources): Skill<PlacesArgs> {
  return {
    name: "places",
    isReady: sources.google !== null || sources.nominatimUrl !== null,
    help: {
      word: "NEAR",
      what: "shops, cash, food, anything near you",
      topics: ["near", "find", "nearby", "shop", "pharmacy", "food", "atm", "open", "nearest"],
      example:
        "NEAR pharmacy, atm nr kings x, pasta 60611, chemist open now, phone number of the royal oak otley. Then 1, CALL 1, WAY TO 1 or MORE.",
    },
    description:
      "Finds places of a kind or name (pharmacy, cash machine, restaurant, a named pub) near the person or a place, " +
      "with address, distance, opening hours and phone number. Use it for every such question; it returns the " +
      "finished answer from a maps source.",
    schema: placesSchema,
    readCommand,
    readSurely,
    readUtterance,
    readFollowUp,
    check: (signal) => checkSources(sources, signal),
    run: (args, context) => run(args, context, sources),
  };
}

const usage: SkillReply = {
  text: 'Text what you look for and where, e.g. "NEAR pharmacy", "atm nr kings x", "pizza in leeds open now", "phone number of the royal oak otley".',
};

const notConfigured: SkillReply = {
  text: "Sorry, looking for places is not set up on this number.",
  alert: "Places: no source. Set GMAPS_API_KEY to a key that may use the Places API (New), or NOMINATIM_URL.",
};

const nothingYet: SkillReply = {
  text: 'Nothing was looked for yet. Text what and where first, e.g. "NEAR pharmacy" or "pizza in leeds".',
};

async function run(args: PlacesArgs, context: SkillContext, sources: Sources): Promise<SkillReply> {
  const wanted = args.do ?? (args.what ? "find" : "usage");
  const isReady = sources.google !== null || sources.nominatimUrl !== null;
  // FIND looks through notes as well: whoever has noted what they look for wants the note.
  if (args.mayBeNoted && args.what && !args.near && notesHold(args.what, context.items))
    return { text: "", then: { skill: "lists", args: { do: "find", text: args.what } } };
  if (!isReady) return notConfigured;
  if (wanted === "usage" || (wanted === "find" && !args.what?.trim())) return usage;
  if (wanted === "find") return find(args, context, sources);
  const memory = readMemory(context.memory);
  if (!memory || memory.results.length === 0) return nothingYet;
  if (wanted === "more") return showMore(memory, context);
  const number = args.number ?? memory.at ?? 1;
  if (wanted === "details") return showDetails(memory, number, context);
  return wanted === "phone" ? showPhone(memory, number, context) : showWay(memory, number, args.mode);
}
