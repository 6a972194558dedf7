import { MAX_NAME_CHARACTERS } from "./args.ts";

// Words that mean something else to us, alone or before others.
const reserved =
  /^(?:help|info|more|stop|stopall|start|end|quit|cancel|revoke|unsubscribe|optout|yes|y|no|n|ok|map|maps|directions?|next|back|later|reset|human|agent|emergency|sos|set|forget|near|find|places?|weather|digest|here|me|all|everything|it|that|this|them|him|her|you|us|i|a|an|the|my|number|time|date|zone)$/;

/** The names that stand for home and for work. */
const homes =
  /^(?:home|hme|hom|hm|house|hse|residence|flat|apartment|apt|place|address|adress|addres|adres|addy|postcode|post code|zip|zip ?code|pincode|town|village|city|crib|digs)$/;
const works = /^(?:work|wrk|wok|job|workplace|place of work)$/;

/** A name as a place is kept under it: "my home address" is "home", "Gran's house" stays "gran's house". */
export function tidyName(words: string): string {
  const name = words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(/^[\s.,;:!?"*-]+|[\s.,;:!?"*-]+$/g, "")
    .replace(/^(?:(?:my|our|the|a|new|current) )+(?=\S)/, "")
    // "my m8 jakes house"
    .replace(/^(?:mate|m8|friend|pal|buddy) (?=\S)/, "")
    // "my son peter"
    .replace(
      /^(?:son|daughter|brother|sister|cousin|wife|husband|partner|boss|neighbour|grandson|granddaughter|niece|nephew) (?=(?!in\b|house|hse|home|place|flat|school|nursery|work|office|gym|uni|college|shop)\p{L}{3,})/u,
      "",
    )
    .replace(/(?<=\S) (?:address|adress|addres|adres|addy|addr|location|postcode)$/, "")
    .replace(/(?<=\S) (?:lives?|stays?|works|living|staying)$/, "");
  if (homes.test(name)) return "home";
  return works.test(name) ? "work" : name;
}

/** Whether a place may be kept under the name: letters, at most twenty, no word of ours. */
export function isName(name: string): boolean {
  return (
    /^\p{L}[\p{L}\p{M} '-]*(?: ?\d)?$/u.test(name) &&
    name.length <= MAX_NAME_CHARACTERS &&
    !reserved.test(name) &&
    !/\b(?:how|what|when|who|why|about|anything|everything|much|many|week|month|year)\b/.test(name)
  );
}
