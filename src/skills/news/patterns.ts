/** A whole text that can be nothing but a wish for news. */
export const surelyNews =
  /^(?:(?:what is|any|the|latest|today|this (?:morning|evening|week)'?s|top|main|read|give|send|show|get|tell|let|me|know|some|would|could|can|you|kindly|please|have|i) )*(?:(?:world|sports?|business|local|international|national|tech|science|health|politics|political|entertainment|celebrity|money|finance) )?(?:news|headlines|top stories)(?: (?:today|now|please|right now|this morning|this evening|this afternoon|tonight))*$/iu;

export const newsWord =
  /(?<![\p{L}])(?:news|headlines|newsflash|top stories|current events|breaking)(?![\p{L}'])/iu;

/** News of their own, good or bad, and talk of news. */
export const ownNews =
  /\b(?:good|great|bad|sad|happy|exciting|amazing|fake|wonderful|terrible|lovely|best|worst|awful|brilliant) news\b|\b(?:my|our|his|her|your|their) (?:\p{L}+ )?(?:news|headlines)\b|\bno news is\b|\bnews (?:to me|agents?|papers?|readers?|letters?|stand|anchor|channel)\b|\breads? the news\b.*\bevery\b|\bevery (?:day|morning|evening|hour|week)\b/iu;

/** Who tells of themselves asks for no news, unless they want some. */
export const aboutMyself =
  /^(?:i|we|he|she|they|my|im|i'm|ive|i've|you|u)(?![\p{L}'])(?! (?:want|need|would|wd|wud|havent|haven't|missed|cant|can't|d like|like to (?:hear|know))\b)/iu;

/** Asked of other skills, whatever news or scores stand in it. */
export const ofOthers =
  /^what .* called$|^(?:remind|set|add|save|put|translate|define|spell|timer|alarm|convert|weather|map|note|forget|delete|remove|change|update (?:my|the))\b|\b(?:nearest|closest|near (?:me|here)|nearby|how (?:do|2|to|d) (?:you|u|i) (?:say|spell)|meaning of|mean|definition|in french|in spanish|in german|rules of|credit score|test scores?|exam results?|blood (?:test )?results?)\b|\bmy (?!team|country|area|city|town)\p{L}+/iu;

/** The last bus is no news, a strike on the buses is. */
export const ofTravel =
  /^(?!.*\b(?:strikes?|crash|accident|derail\p{L}*|fares?|news|disruption)\b).*\b(?:bus|buses|train|trains|tram|tube|ferry|flight|coach|order|delivery|parcel|appointment|bank holiday)\b/iu;

/** What is new with something: "latest on the strike", "anything happening in kenya". */
export const newOn =
  /^(?:(?:any|the|give me|send me|tell me|what is|is there|is there any|are there any|anything|is anything) )*(?:latest|updates?|newest|update me|new|news|happening|going on|up|has happened|what happened|happened)(?: (?:on|about|with|in|from|regarding|of|to|at|for))(?: (?<rest>.+))$/iu;

export const worldNow =
  /^what happened (?:today|yesterday|this week)$|^(?:what is|what has been|anything|is anything)? ?(?:happening|going on|on|happened|new|up)? ?(?:in the (?:world|news)|in sports?|on in (?:the )?(?:world|sport))(?: (?:today|now|right now|at the moment|this week|this morning))*$/iu;

/** "Business update", "give me sport", "showbiz gossip". */
export const topicAlone =
  /^(?:(?:give me|send me|show me|tell me|get me|any|the|some|latest|what is the) )*(?<topic>(?:world|sports?|business|politics|political|showbiz|celebrity|entertainment|tech|science|football|cricket|rugby)(?: (?:update|updates|gossip|roundup|round up|summary|stories))|sports?)(?: (?:today|please|now))*$/iu;

const events =
  "strike|earthquake|quake|floods?|flooding|fire|wildfires?|crash|election|vote|war|attack|explosion|blast|hurricane|cyclone|protests?|riots?|verdict|outbreak|shooting|coup|ceasefire|landslide|eruption|lockdown|curfew|budget|interest rates?|mortgage rates?";
/** "Is the strike still on", "was there an earthquake today". */
export const ofEvent = new RegExp(
  `^(?:was|is|are|were|has|have|did|when|how|who)\\b(?!.*\\b(?:station|alarm|exit|engine)\\b).*\\b(?:${events})\\b.*(?:\\b(?:today|still|yesterday|last night|this (?:week|morning)|going|over|off|on|announced|called|go|now|started|ended)\\b|$)`,
  "iu",
);

/** Scores and games beside those that `isFresh` knows. */
export const ofGame =
  /^(?:(?:what|any|the|is|was|final|latest|half|time) )*scores?(?! (?:of a|in a|for a)\b)(?: (?!card|board)\S+){0,5}$|^(?:what time|when) (?:is|does) (?:the |today )?(?:match|game|kick ?off|final|football|cricket|rugby)\b|\b(?:football|cricket|rugby|match|game|boxing|fight|f1|tennis) (?:on )?(?:today|tonight|this weekend|tomorrow)\b|^(?:\p{L}+ ){1,3}(?:v|vs|versus) \p{L}+(?: \p{L}+){0,2}$|^(?:how is|how are|how r|hows|how's) (?!you\b|u\b|it\b|things\b|life\b|everyone\b|everybody\b|my\b|your\b|ur\b|he\b|she\b|they\b|we\b)(?:the )?(?:\p{L}+ ){1,3}(?:doing|getting on|playing|going)(?: \p{L}+){0,2}$|^(?:when|what time) (?:are|is|do|does) (?:the )?(?:\p{L}+ ){1,4}(?:on|playing|play|at home|away)(?: (?:next|again|today|tonight|tomorrow|(?:on )?(?:sat|sun|mon|tues?|wed|wednes|thurs?|fri)(?:day)?))$|^(?:\p{L}+ ){1,4}(?:final|final score|ft|full ?time|half ?time)$|^(?:are|is|do|does) (?!you\b|u\b|we\b|i\b|it\b)(?:the )?(?:\p{L}+ ){1,3}(?:playing|play)(?: \p{L}+){0,2} (?:today|tonight|tomorrow|this \p{L}+|next \p{L}+|again|(?:on |at )?(?:sat|sun|mon|tues|wednes|thurs|fri)\p{L}*)$/iu;

/** "hospital strike latest" */
export const latestAtEnd = /^(?:the |any )?(?<rest>(?:\p{L}+ ){1,4})(?:latest|lates|news update)$/iu;

/** "I cannot get the radio here, what is the news": what is asked stands at the end. */
export const askedAtEnd =
  /^.{12,}?[ ,.](?<asked>(?:what is|any|is there any|is there|give me|tell me|send me|show me|read me|can i (?:get|have)|could you (?:send|tell|read))(?: \p{L}+){0,3} (?:news|headlines)(?!\p{L}).*)$/iu;
