import { lineOf } from "../lists/line.ts";
import { readByWords } from "./read-by-words.ts";
import { readLoosely } from "./read-loosely.ts";

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
  "(?:know|no|kno|knw|hold on to|hold|process|have|hav|hold|got|keep|kept|store|stored|save|saved|remember|remembr|recorded|record|collected|collect|log|logged|retain)";

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
  new RegExp(
    `^(?:is|are|r) (?:my |any (?:of )?(?:my )?|all (?:my )?)(?:${things}) (?:being |still )*(?:stored|kept|saved|held|recorded|logged|on file)(?: (?:anywhere|somewhere|here|with you|by you))?$`,
    "i",
  ),
  new RegExp(
    `^(?:are|r|ar|do) ${you} (?:still )?(?:keep|keeping|save|saving|store|storing|hold|holding|record|recording|log|logging)(?: (?:any|all|of|my|our|a|the|${things}|record))+(?: (?:somewhere|anywhere|on file|for long|forever|at all|i send|i send you|i sent|that i send))?$`,
    "i",
  ),
  new RegExp(
    `^how long (?:do|will|are|r) ${you} (?:keep|store|hold|save|keeping|storing)(?: on to)? ${things}(?: for)?$`,
    "i",
  ),
  /^(?:what'?s|whats|what is|wots|show me what'?s|show me) (?:on |in )?my (?:file|record|records|profile|account)$/i,
  /^(?:do|d|did) (?:you|u|ya) (?:know|no|remember|rember) (?:who i am|me|my name|who this is|anything about me)$/i,
  /^(?:who am i|wat do u no|what do you no)$/i,
  new RegExp(
    `^(?:a |an? full |full )?(?:copy|record|list|export|download) of ${things}(?: (?:that )?${you} (?:${keeping})(?: ${about} ${me})?)?$`,
    "i",
  ),
  /^(?:what|wot|wat)(?: do| d)? (?:you|u|ya) (?:remember|rember|store|keep|save)$/i,
  /^(?:what'?s|what is|wots) my (?:data|info|information|profile)$/i,
  /^(?:(?:this is )?an? |make an? )?(?:(?:data )?subject access(?: request)?|dsar|data access request)\b/i,
  /^(?:what|which|how much) (?:personal |private )?(?:data|info|information) (?:is|are) (?:stored|kept|saved|held|recorded)(?: here)?$/i,
);

const erase =
  "(?:forget|forgt|fourget|frget|4get|forgetting|delete|delet|del|dlete|erase|erace|remove|rmv|wipe|clear|destroy|get rid of|purge|scrub|reset)";
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
  new RegExp(
    `^${erase} (?:absolutely |just )?(?:everything|every thing|evrything|the lot|the whole lot)(?: (?:off|out))?$`,
    "i",
  ),
  /^(?:close|cancel|delete|deactivate|remove) (?:my|this) account(?: (?:and|&) .*)?$/i,
  /^(?:forget|forgt|4get|erase) (?:everything|all|it all|all of it|every ?thing)(?: (?:please|now))?$/i,
  new RegExp(
    `^${erase} (?:my |our )?(?:name|details|data) (?:from|off) (?:your|ur|the|this) (?:database|system|records?|files?|servers?|books)$`,
    "i",
  ),
  new RegExp(
    `^${erase} (?:about )?(?:${allOf} )(?:(?:that|what|of) )*(?:i|ive|i've|i have) (?:ever |just |have |already )*(?:told|tell|said|sent|send|texted|text|wrote|written|gave|given|shared|say|put in|said to)(?: (?:to )?(?:you|u|ya|here|this number))?(?: before| earlier| so far| (?:about )?(?:me|myself))*$`,
    "i",
  ),
  new RegExp(
    `^${erase} (?:all |all of )(?:my |our )(?:stuff|things|texts|messages|notes and lists|everything)$`,
    "i",
  ),
  /\bright to (?:be forgotten|erasure|deletion)\b(?!.*\?)/i,
  /^(?:gdpr|ccpa)[\s:,-]+(?:erase|delete|remove|forget|erasure|deletion)\b/i,
];
const wish =
  /^(?:(?:may|can|could) i (?:ask|know|see|have|get)|please tell me|tell me|(?:im|i'm) (?:just )?(?:asking|wondering)|(?:just )?wondering|i wonder|gdpr(?: (?:request|query))?|data (?:protection )?request|subject access request)[\s:,-]+(?=\S)|^(?:i (?:want|wish|would like|need|demand)|i'?d like|want)(?: (?:you|u|that you|that u))? (?:to |2 )?(?=\S)|^(?:how (?:do|can) (?:i|you|u) |can (?:you|u) |could (?:you|u) |you (?:must|should|have to) )/i;

const between =
  /[,.;:!?]+\s*|\s+(?:so|and then|and|because|cos|coz|cuz|since|as|but|then)\s+|\s+(?=(?:im|i'm|i am|i have|ive|i've|its|it's|this phone|my sister|i dont|i don't|i no longer|we are|giving|before)\s)|\s+(?=(?:please |pls )?(?:delete|erase|forget|remove|wipe) (?:all|my|everything|me)\b)/i;
/** Another's, where one may have an account too; and what is not to be forgotten. */
const notOurs =
  /\b(?:facebook|fb|instagram|insta|whatsapp|google|gmail|tik ?tok|twitter|snapchat|bank|netflix|amazon|paypal|mpesa|m-pesa|email|my phone's|dont|don't|do not|never)\b(?! (?:want|need|like|wish|trust))/i;

function withoutWish(part: string): string {
  let rest = part.trim();
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest
      .replace(wish, "")
      .replace(/^(?:please|pls|plz|kindly|just|to|2|now|also|and) (?=\S)/i, "")
      .replace(
        / (?:please|pls|plz|now|thanks|ok|today|right now|straight away|immediately|at once|asap|for good|for ever|forever|completely)$/i,
        "",
      );
  }
  return rest;
}

/** Reads ME, MY DATA, WHAT DO YOU KNOW, FORGET ME; null where the text is none of them. */
export function readCommand(text: string): AboutMeArgs | null {
  const line = lineOf(text)?.replace(/[?!.]+$/, "");
  if (line === undefined) return null;
  if (/^(?:me|about me|my data|my info|what do (?:you|u) know(?: (?:about|bout|abt) me)?)$/i.test(line))
    return { do: "tell" };
  if (
    /^(?:i (?:want|wish|would like|need|wanna) (?:to |2 ))?be (?:forgotten|deleted|erased)(?: (?:by|from) (?:you|u|here|(?:this|the|your|ur) (?:service|system|number|records?|database)))?(?: please| pls)?$/i.test(
      line,
    )
  )
    return { do: "forget" };
  return /^(?:forget|4get|forgt|erase|delete) ?(?:me|all my data|my data|everything about me)$/i.test(line)
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
  // "I'm changing number so please erase everything about me", "delete all my info, my sister gets this phone"
  const parts = [line, ...line.split(between)].flatMap((part) => [part, withoutWish(part)]);
  if (notOurs.test(line)) return null;
  if (parts.some((part) => forgets.some((pattern) => pattern.test(part)))) return { do: "forget" };
  if (parts.some((part) => tells.some((pattern) => pattern.test(part)))) return { do: "tell" };
  return readLoosely(line) ?? parts.map(readByWords).find((read) => read !== null) ?? null;
}
