import type { SkillReply } from "../skill.ts";
import { yesOrNo } from "../yes-or-no.ts";
import type { AboutMeArgs } from "./read-text.ts";

/** Has all that is known of a person erased, after one yes: a sender's number can be forged. */
export function forgetMe({ isSure }: AboutMeArgs): SkillReply {
  if (isSure === false) return { text: "All right, nothing is erased." };
  if (isSure)
    return {
      text:
        "Erased: our texts, your places, lists, notes, reminders and settings. I still hold your number, whether you may " +
        "be texted, and the times of today's texts. Your phone network and backups may keep copies a while.",
      effects: [{ kind: "forget-me" }],
    };
  const sure = (is: boolean): AboutMeArgs => ({ do: "forget", isSure: is });
  return {
    text:
      "Erase our texts and your places, lists, notes, reminders and settings for good? It cannot be undone.\n" +
      "1 Yes, erase\n2 No",
    question: {
      choices: yesOrNo({ isYes: sure(true), isNo: sure(false) }, ["ERASE", "DELETE", "FORGET", "FORGET ME"]),
    },
  };
}
