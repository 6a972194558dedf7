import { lineOf } from "../lists/line.ts";

export type AboutMeArgs = {
  do?: "tell" | "forget" | "usage" | null | undefined;
  isSure?: boolean | null | undefined;
};

const you = "(?:you|u|ya|this number|aisms|the service)";
const about = "(?:about|bout|abt|on|of|for|from|regarding|re)";
const me = "(?:me|us|myself|my ?self|mine|my number|this number|my phone)";
const what = "(?:what(?:'?s)?|whats|wot|wots|wat|wats|which|how much|everything|all|anything)";
const things =
  "(?:(?:personal |private |my |all |the |any |of |own )*(?:data|info|infos|information|details|things|stuff|facts|texts|messages|records?|history|profile|account))";
const keeping =
  "(?:know|no|kno|knw|have|hav|hold|got|keep|kept|store|stored|save|saved|remember|remembr|recorded|record|collected|collect|log|logged|retain)";

const tells = [
  new RegExp(
    `^${what}(?: (?:${things}))?(?: (?:do|does|did|have|has|hav|is|are|that))* ?${you}? ?(?:${keeping})(?: (?:${keeping}))?(?: (?:down|so far|already|stored|saved|${things}))*(?: (?:${about})) ${me}$`,
    "i",
  ),
  new RegExp(
    `^${what}(?: ${things})? (?:do|have|hav|is|are) ${you} (?:${keeping})(?: (?:${keeping}))?(?: ${about} (?:${me}|mine))$`,
    "i",
  ),
  new RegExp(
    `^(?:what|whats|what's|what is)(?: (?:is|data|info))* (?:stored|kept|saved|held|known|on file|on record|recorded)(?: (?:${about}|under|with)) ${me}$`,
    "i",
  ),
  new RegExp(
    `^(?:tell|show|give|list|send|text)(?: me| us)? (?:(?:what|everything|all|anything|whatever)(?: that| of)?|${things})(?: (?:that|which))?(?: ${you} (?:${keeping})(?: (?:${keeping}))?)(?: ${about} ${me})$`,
    "i",
  ),
  new RegExp(
    `^(?:show|tell|list|give|see|view|send|get|i want to see|want to see|see)(?: me)?(?: all)?(?: of)?(?: the)? (?:my|the)? ?(?:own |personal )?(?:data|info|information|profile)(?: (?:that )?(?:${you} (?:${keeping})(?: ${about} ${me})?))?$`,
    "i",
  ),
  new RegExp(
    `^(?:do|did|are|have|hav) ${you} (?:still )?(?:${keeping}|storing|keeping|saving|recording)(?: (?:${keeping}))?(?: (?:anything|any|stuff|things|my|all|the|of|${things}))*(?: ${about} ${me})?$`,
    "i",
  ),
  new RegExp(`^(?:my|all my|my personal) (?:data|info|information|profile)$`, "i"),
  new RegExp(
    `^(?:what|which) (?:my )?${things}(?: of mine)? (?:do|have|did) ${you} (?:${keeping})(?: (?:${keeping}))?(?: of mine| (?:${about}) ${me})?$`,
    "i",
  ),
  new RegExp(`^what (?:do|does) ${you} know$`, "i"),
];

tells.push(
  /^(?:what|wot|wat)(?: do| d)? (?:you|u|ya) (?:remember|rember|store|keep|save)$/i,
  /^(?:what'?s|what is|wots) my (?:data|info|information|profile)$/i,
  /^(?:what|which|how much) (?:personal |private )?(?:data|info|information) (?:is|are) (?:stored|kept|saved|held|recorded)(?: here)?$/i,
);

const erase =
  "(?:forget|forgt|fourget|frget|4get|forgetting|delete|delet|del|dlete|erase|erace|remove|rmv|wipe|clear|destroy|get rid of|purge|scrub)";
const allOf =
  "(?:(?:all|everything|every ?thing|evrything|anything|whatever|all of it|every bit|any|all of|the lot)(?: of)?)";
const forgets = [
  new RegExp(
    `^(?:${erase.replace("|delete|delet|del|dlete", "").replace("|remove|rmv|wipe|clear", "")}(?: all)?(?: about)? (?:me|myself)(?= |$)|${erase} (?:me|myself)(?= \\S))(?: (?:completely|totally|entirely|altogether|from (?:your|ur|the) (?:system|records?|memory|database)|and (?:all )?my (?:data|info)|forever|4 ?ever))*$`,
    "i",
  ),
  new RegExp(
    `^${erase} (?:${allOf} )?(?:(?:that|what) )?(?:${you} (?:${keeping})(?: (?:${keeping}))? )?(?:${about}) ${me}$`,
    "i",
  ),
  new RegExp(
    `^${erase} ${allOf} (?:that )?${you} (?:${keeping})(?: (?:${keeping}))?(?: ${about} ${me})?$`,
    "i",
  ),
  new RegExp(
    `^${erase}(?: (?:all|everything|every|each|any|of|the|my|our|own|personal|private|stored|saved|whole|entire|in))* (?:data|datas|info|infos|information|details|account|profile|history|records|record|messages|texts|txts|msgs|sms|conversations?|chats?|chat history|data (?:and|n|&) (?:texts|messages|history))(?: (?:that )?${you} (?:${keeping})(?: ${about} ${me})?)?(?: (?:about|on|from) (?:me|you|your system|here|the system|ur system|my number|your records))?$`,
    "i",
  ),
  new RegExp(
    `^(?:i want |i'd like |want |i would like |make )?(?:my|all my)(?: own| personal)? (?:data|info|information|account|history|texts|messages)(?: to be)? (?:${erase.slice(3, -1)}|deleted|erased|removed|wiped|forgotten|gone)$`,
    "i",
  ),
  /^(?:i (?:want|wish|would like|need|wanna)|i'?d like)(?: you| u)? (?:to be forgotten|2 be forgotten)(?: by (?:you|u))?$/i,
  /^(?:forget|forgt|4get|erase) (?:everything|all|it all|all of it|every ?thing)(?: (?:please|now))?$/i,
  new RegExp(
    `^${erase} (?:my |our )?(?:name|details|data) (?:from|off) (?:your|ur|the|this) (?:database|system|records?|files?|servers?|books)$`,
    "i",
  ),
  /\bright to (?:be forgotten|erasure|deletion)\b(?!.*\?)/i,
  /^(?:gdpr|ccpa)[\s:,-]+(?:erase|delete|remove|forget|erasure|deletion)\b/i,
];
const wish =
  /^(?:i (?:want|wish|would like|need|demand)|i'?d like|want)(?: (?:you|u|that you|that u))? (?:to |2 )?(?=\S)|^(?:how (?:do|can) (?:i|you|u) |can (?:you|u) |could (?:you|u) |you (?:must|should|have to) )/i;

/** Reads ME, MY DATA, WHAT DO YOU KNOW, FORGET ME; null where the text is none of them. */
export function readCommand(text: string): AboutMeArgs | null {
  const line = lineOf(text)?.replace(/[?!.]+$/, "");
  if (line === undefined) return null;
  if (/^(?:me|about me|my data|my info|what do (?:you|u) know(?: (?:about|bout|abt) me)?)$/i.test(line))
    return { do: "tell" };
  return /^(?:forget|4get|forgt|erase|delete) (?:me|all my data|my data|everything about me)$/i.test(line)
    ? { do: "forget" }
    : null;
}

/** Reads the same from a sentence; null where it is not surely about all that is kept of a person. */
export function readUtterance(text: string): AboutMeArgs | null {
  const command = readCommand(text);
  if (command) return command;
  const line = lineOf(text)
    ?.replace(/[?!.]+$/, "")
    .trim();
  if (!line || line.length > 160) return null;
  const bare = line.replace(wish, "").replace(wish, "");
  if (forgets.some((pattern) => pattern.test(bare) || pattern.test(line))) return { do: "forget" };
  return tells.some((pattern) => pattern.test(line) || pattern.test(bare)) ? { do: "tell" } : null;
}
