export const ownThings =
  "(?:(?:mother|father|sister|brother|daughter|son)[ -]in[ -]law'?s?(?: (?:house|place))?|boarding house|bungalow|lodge|cottage|caravan|villa|unit|terminal|base|site|camp|car park|parking|practice|kids?|child|childs|childrens?|boys?|girls?|sons?|daughters?|wife|wifes|husbands?|hubbys?|partners?)'?s?'? (?:school|nursery|creche|college|uni|work|office|gym|clinic)|(?:gp|doctor|dr)'?s? surgery|shamba|plot|yard|depot|warehouse|workshop|stall|kiosk|duka|ranch|dorm|dorms|halls|salon|lab|hospital|creche|place of (?:work|worship|study)|home|house|hse|hme|flat|apartment|place|workplace|work place|work|wrk|office|job|school|uni|university|college|gym|church|mosque|temple|hotel|hostel|nursery|doctors?|dr|gp|surgery|dentist|stop|bus stop|station|shop|farm|allotment|garage|clinic|bank|pub|local|club|studio|address|adress|addy|postcode|post code|zip|zip ?code|pincode|town|village|city|(?:mum|mom|mam|dad|mother|father|gran|granny|grandma|grandad|grandpa|nan|nana|nanna|sis|sister|bro|brother|aunt|auntie|uncle|mate|girlfriend|boyfriend|gf|bf|friend|cousin|parent|neighbour|childminder|babysitter|(?:mother|father|sister|brother|daughter|son)[ -]in[ -]law)'?s?(?: (?:house|hse|home|place|flat))?";
// Of people it is told how they are as well: "my dad is having a stroke".
export const kin =
  "(?:(?:mother|father|sister|brother|daughter|son)[ -]in[ -]law|mum|mom|mam|dad|mother|father|gran|granny|grandma|grandad|grandpa|nan|nana|nanna|sis|sister|bro|brother|aunt|auntie|uncle|mate|girlfriend|boyfriend|gf|bf|friend|cousin|parent|neighbour|childminder|babysitter|(?:mother|father|sister|brother|daughter|son)[ -]in[ -]law)s?(?! (?:house|hse|home|place|flat))";
export const be =
  "(?:is|its|it's|it is|means|equals|->|iko|ipo|ni|na|too(?= \\d)|is (?:called|located at|situated at|based at|found at)|change(?:d)?(?: to| 2)?(?= \\d)|'s|s(?= (?:\\d|at |in |on |now |the ))|dey(?: for| inside)?|=|:|are|will be|is now|is at|is in|now)";
export const keep =
  "(?:set|save|sav|sve|store|remember|rmbr|rember|remeber|rmember|remembr|keep|add|change|chnge|chang|update|make|put|register|note|record|mark|use|move|switch)";

export const called = "(?: (?:address|adress|addres|adres|adrress|addr|addy|location|postcode|yangu|yetu))?";

/** With the groups `words`, and `name` where it is not fixed; tried in order. */
export type Pattern = { pattern: RegExp; name?: string; needsAddress?: boolean; needsStreet?: boolean };
