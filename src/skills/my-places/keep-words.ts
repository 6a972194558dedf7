const inLaw = "(?:mother|father|sister|brother|daughter|son|parent)s?[ -]in[ -]laws?";
const ofSomebody = "'?s?(?: (?:house|hse|home|place|flat|apartment))?";
// "kids school", "my sons nursery"
const whose =
  "(?:kids?|child|childs|childrens?|boys?|girls?|sons?|daughters?|wife|wifes|husbands?|hubbys?|partners?)";
/** What people call places of theirs by; longer names stand before those they begin with. */
export const ownThings = `(?:${[
  `${inLaw}${ofSomebody}`,
  `${whose}'?s?'? (?:school|nursery|creche|college|uni|work|office|gym|clinic)`,
  "(?:gp|doctor|dr)'?s?'? (?:surgery|practice|office|clinic)",
  "boarding house|guest ?house|care home|nursing home|retirement home|bungalow|lodge|cottage|cabin|caravan|villa|chalet|static|bedsit|condo|pg|airbnb|air bnb|b&b|accommodation|accomodation|unit|terminal|base|site|camp|car park|parking|practice|vets?|barbers?|hairdressers?|chemist|pharmacy|pitch|stables?|boat|marina|mooring",
  "ofisi|shule|kanisa|hospitali|soko|shamba|plot|yard|depot|warehouse|workshop|stall|kiosk|duka|ranch|dorm|dorms|halls|salon|lab|hospital|creche|place of (?:work|worship|study)|home|house|hse|hme|residence|flat|apartment|place|workplace|work place|work|wrk|office|job|school|uni|university|college|gym|church|mosque|temple|hotel|hostel|nursery|doctors?|dr|gp|surgery|dentists?|stop|bus stop|station|shop|farm|allotment|garage|clinic|bank|pub|local|club|studio|address|adress|addy|postcode|post code|zip|zip ?code|pincode|town|village|city",
  `(?:mum|mom|mam|mummy|mommy|daughter|son|wife|husband|hubby|partner|fiance|fiancee|missus|boss|carer|landlord|dad|daddy|mother|father|gran|granny|grandma|grandad|grandpa|nan|nana|nanna|nanny|sis|sister|bro|brother|aunt|aunty|auntie|uncle|mate|girlfriend|boyfriend|gf|bf|friend|cousin|parent|neighbour|childminder|child minder|babysitter)${ofSomebody}`,
].join("|")})`;
// Of people it is told how they are as well: "my dad is having a stroke".
export const kin =
  "(?:(?:mother|father|sister|brother|daughter|son)[ -]in[ -]law|daughter|son|wife|husband|hubby|partner|fiance|fiancee|missus|boss|carer|landlord|mummy|mommy|daddy|nanny|aunty|mum|mom|mam|dad|mother|father|gran|granny|grandma|grandad|grandpa|nan|nana|nanna|sis|sister|bro|brother|aunt|auntie|uncle|mate|girlfriend|boyfriend|gf|bf|friend|cousin|parent|neighbour|childminder|babysitter|(?:mother|father|sister|brother|daughter|son)[ -]in[ -]law)s?(?! (?:house|hse|home|place|flat))";
export const be =
  "(?:is|its|it's|it is|means|equals|->|iko|ipo|ni|na|too(?= \\d)|is (?:called|located at|situated at|based at|found at)|change(?:d)?(?: to| 2)?(?= \\d)|'s|s(?= (?:\\d|at |in |on |now |the ))|dey(?: for| inside)?|=|:|are|r(?= (?:\\d|at |in ))|will be|is now|is at|is in|now)";
export const keep =
  "(?:set|save|sav|sve|store|remember|rmbr|rember|remeber|rmember|remembr|keep|add|change|chnge|chang|update|make|put|register|note|record|mark|use|move|switch)";

export const called = "(?: (?:address|adress|addres|adres|adrress|addr|addy|location|postcode|yangu|yetu))?";

/** With the groups `words`, and `name` where it is not fixed; tried in order. */
export type Pattern = { pattern: RegExp; name?: string; needsAddress?: boolean; needsStreet?: boolean };
