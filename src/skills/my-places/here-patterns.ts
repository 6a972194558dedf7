import type { Pattern } from "./keep-words.ts";

/** How people say where they are now. Tried in order. */
export const herePatterns: Pattern[] = [
  // Swahili and Nigerian English for "i am at".
  {
    pattern:
      /^(?:niko|nko|nipo|tuko|nimefika|tumefika|i dey|we dey)(?: (?:for|at|hapa|inside|in|kwa))* (?<words>.+)$/i,
    name: "here",
  },
  {
    pattern: /^(?:i'?m|i am|we'?re|we are) (?:(?:now|back|just|finally) )*(?<words>home)(?: now)?$/i,
    name: "here",
  },
  { pattern: /^here(?: now)?\s*[:=-]\s*(?:at |in )?(?<words>\S.+)$/i, name: "here" },
  // "back home now", "got back to work"
  {
    pattern:
      /^(?:(?:i|we)(?:'?ve| have|'?m| am|'?re| are)? )?(?:(?:just|now|finally|safely) )*(?:back|got|gotten|made it|arrived|reached)(?: back)?(?: (?:at|to))? (?<words>home|work)(?: (?:now|safe|safely))*$/i,
    name: "here",
  },
  // "on the platform at clapham junction"
  {
    pattern:
      /^(?<words>(?:on|in|at) (?:the )?(?:platform|concourse|steps|forecourt|car ?park|entrance|lobby|reception|foyer|waiting room|queue|departures|arrivals)(?: \d+\w?)? (?:at|of|in) .+)$/i,
    name: "here",
  },
  // "im visiting my cousin in dover"
  {
    pattern:
      /^(?:i'?m|i am|we'?re|we are) (?:(?:just|currently|now) )?(?:visiting|seeing|meeting|staying with|stopping with) (?:my |our |some |an? )[\p{L}' ]{2,30}? (?:(?:over|up|down|out) )?in (?<words>.+)$/iu,
    name: "here",
  },
  { pattern: /^(?:i'?m|i am|we'?re|we are) (?:visiting|touring|exploring) (?<words>.+)$/i, name: "here" },
  { pattern: /^current place (?:is|=|:)? ?(?<words>.+)$/i, name: "here" },
  {
    pattern:
      /^(?:my |our |the )?(?:current |present )?(?:location|locn|position|loc|whereabouts)(?: now)?(?: is| =|:|'s)?(?: now)?(?: at| in| near)? (?<words>.+)$/i,
    name: "here",
  },
  // "just pulled into wetherby services", "checked in at the ritz", "made it to otley"
  {
    pattern:
      /^(?:(?:i|we)(?:'ve| have|ve|'m| am|m| are|'re)? ?)?(?:just |now |finally |only |all )*(?:(?:moved|gone|carried|travelled|traveled|driven|come) (?:on|over|up|down|across|back) to|pulled (?:into|up (?:at|in|outside)|over (?:at|in|near))|parked(?: up)?(?: for (?:the|a) (?:night|day|bit|break|while))? (?:at|in|on|outside|near|by)|checked (?:in|into|in to)(?: (?:at|to))?|made it (?:to|2|back to|as far as)|stopped (?:at|in|off at|off in)|got (?:as far as|to)|come into|pitched up (?:at|in)|turned up (?:at|in)|broken down (?:at|in|on|near)|broke down (?:at|in|on|near)|docked (?:at|in)|(?:got|getting|hopped|jumped|came|coming|stepped|stepping) (?:off|out of|out)(?: of)?(?: (?:the|my|a) (?:bus|train|tube|tram|ferry|matatu|coach|plane|boat|taxi|cab|uber|car|flight|metro))? (?:at|in|near)) (?<words>.+)$/i,
    name: "here",
  },
  // "i'll be based at the travelodge", "having a coffee in costa", "texting from gate 4"
  {
    pattern:
      /^(?:(?:i|we)(?:'?ll be|'m| am|m| are|'re| will be| be)? ?)(?:(?:just|now|currently|still|both|all) )*(?:staying|stayin|based|camping|camped|sleeping|lodging|stopping|booked in|holed up|putting up|(?:having|eating|getting|drinking|grabbing) (?:a |an |some |my )?(?:\p{L}+ )?(?:coffee|tea|lunch|breakfast|dinner|drink|pint|food|meal|bite|snack|brunch|supper)|eating|drinking|queuing|queueing|sitting|playing|studying|texting|writing|calling|reporting|coming to you)(?: (?:up|out|over|down|here|now))* (?:at|in|near|from|outside|on|with) (?<words>.+)$/iu,
    name: "here",
  },
  {
    pattern:
      /^(?:texting|writing|calling|reporting|greetings|hello|hi|live|coming to you)(?: (?:to you|you|now|this))* from (?<words>.+)$/i,
    name: "here",
  },
  {
    pattern:
      /^(?:you (?:can|will) find (?:me|us)|find (?:me|us)|put (?:me|us)(?: down)?|mark (?:me|us)(?: down)?|pin (?:me|us)|drop (?:me|my pin)|i can be found|we can be found) (?:at|in|as at|near|on) (?<words>.+)$/i,
    name: "here",
  },
  {
    pattern:
      /^(?:the place )?where (?:i|we) (?:am|are)(?: (?:now|right now|at))?(?: is| =|:|'s)+(?: at| in| on)? (?<words>.+)$/i,
    name: "here",
  },
  {
    pattern:
      /^(?:it'?s |it is |this is )?(?<words>\S.+?),? (?:is )?where (?:i am|i'?m|we are|we'?re)(?: (?:at|now|right now|staying))*$/i,
    name: "here",
  },
  // "got here, its the eden project"
  {
    pattern:
      /^(?:(?:i|we)(?:'?ve| have)? )?(?:just |finally )?(?:got|arrived) here[\s,.]+(?:its |it's |it is |at |in )*(?<words>.+)$/i,
    name: "here",
  },
  // "its leeds station im at"
  {
    pattern:
      /^(?:it'?s|it is|na) (?<words>.+?) (?:that |where )?(?:i'?m|i am|we'?re|we are|i dey|we dey)(?: (?:at|in|now|for))*$/i,
    name: "here",
  },
  // Tagalog.
  {
    pattern:
      /^(?:(?:andito|nandito|naa?ndito|nasa|nandoon) (?:na )?(?:ako|kami|po ako) (?:sa|ngayon sa)|nasa) (?<words>.+?)(?: (?:ako|kami))?(?: (?:po|ngayon|now))*$/i,
    name: "here",
  },
  {
    pattern:
      /^(?:(?:i|we)(?:'ve| have|ve|'m| am|m| are|'re)? ?)?(?:just |now |finally )?(?:(?:arrived|arrivd|landed|reached|here)(?: back)?(?: (?:at|in|to|into))?|(?:got|hopped|jumped) off(?: (?:the |my )?(?:bus|train|tube|tram|ferry|matatu|coach))? (?:at|in)|(?:got|gotten|come)(?: back)? (?:at|in|to|into|2)) (?<words>.+)$/i,
    name: "here",
  },
  {
    pattern:
      /^(?:right now |at the moment |now |currently )?(?:i'?m|i am|im|am|we'?re|were|wer|we are|we r|currently|now|im now|it'?s me|(?=(?:stuck|stranded|waiting|standing|stood|sat|sitting|parked|staying|visiting|shopping|on (?:holiday|hols|vacation)) )) ?(?:(?:now|nw|(?!only|early|family|nearly|hardly|really )\p{L}+ly|just|still|here|back|down|up|over|out|downtown|uptown|in town|abroad|standing|stood|sitting|sat|stuck|stranded|staying|waiting|parked|stopping|lost|both|all|stayin|walking|shopping|working|visiting|on holiday|on hols|holidaying|off the (?:train|bus|plane|ferry)|travelling|traveling|driving|based) )*(?:at|in|near|nr|by|outside|outsde|opposite|next to|on|close to|@|around|round|inside|off)(?: |(?<=@))(?<words>.+)$/iu,
    name: "here",
  },
  {
    pattern:
      /^(?:at|@|in|near) (?<words>.+?)(?: now| nw| right now| rite now| just now| rn| atm| at the moment| at the mo)$/i,
    name: "here",
  },
  // "at the bus station", and no more.
  {
    pattern:
      /^(?:at|@)(?: |(?<=@))(?<words>(?!\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)?\b|least|last|first|once|all|the moment|this|night|noon|midnight|lunch)\S+(?: \S+){0,6})$/i,
    name: "here",
  },
];
