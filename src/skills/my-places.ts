import type { Sources } from "./index.ts";
import { myPlacesSchema } from "./my-places/args.ts";
import type { MyPlacesArgs } from "./my-places/args.ts";
import { forgetAll, forgetPlace } from "./my-places/forget.ts";
import { keepPlace } from "./my-places/keep.ts";
import { readNoted } from "./my-places/noted.ts";
import { readCommand } from "./my-places/read-command.ts";
import { readFollowUp } from "./my-places/read-follow-up.ts";
import { readSurely, readUtterance } from "./my-places/read-utterance.ts";
import { bothKept, withSecond } from "./my-places/second-place.ts";
import { listPlaces, tellPlace, usage } from "./my-places/tell.ts";
import type { Skill, SkillContext, SkillReply } from "./skill.ts";

export type { MyPlacesArgs };

/** Keeps a person's places under their own names, and where they are now. */
export function createMyPlaces(sources: Sources): Skill<MyPlacesArgs> {
  return {
    name: "my_places",
    isReady: true,
    help: {
      word: "SET",
      what: "keeps your places: home, work, any name",
      topics: [
        "set",
        "home",
        "work",
        "places",
        "my places",
        "saved places",
        "where am i",
        "forget",
        "location",
      ],
      example:
        "SET HOME 12 Elm St, Leeds. Any name: SET GRAN 4 Mill Lane, Otley. Also: IM AT LEEDS STATION, WHERE AM I, PLACES, FORGET GRAN.",
    },
    description:
      'Keeps places for the person: home, work, any name, and where they are now (name "here"); tells, lists and ' +
      "forgets them. Use it whenever they say where they live, work or are, or ask what is saved.",
    schema: myPlacesSchema,
    readCommand: (text) => withSecond(readCommand(text) ?? readNoted(text), text),
    readSurely: (text) => withSecond(readSurely(text), text),
    readUtterance: (text) => withSecond(readUtterance(text), text),
    readFollowUp,
    run: (args, context) => run(args, context, sources),
  };
}

async function run(args: MyPlacesArgs, context: SkillContext, sources: Sources): Promise<SkillReply> {
  const wanted = args.do ?? (args.where || args.place ? "set" : args.name ? "tell" : "usage");
  if (wanted === "usage") return usage;
  if (wanted === "list") return listPlaces(context);
  if (wanted === "forget-all") return forgetAll(context, args.isConfirmed === true);
  const name = args.name ?? "";
  if (wanted === "tell") return tellPlace(name, context);
  if (wanted === "forget") return forgetPlace(name, context);
  const reply = await keepPlace(args, context, sources);
  if (!args.also) return reply;
  const second = reply.effects ? await keepPlace({ do: "set", ...args.also }, context, sources) : null;
  return bothKept(reply, args.also.name, second);
}
