import { DateTime } from "luxon";
import { anyMonth, anyWeekday, todayWords, tomorrowWords } from "../time/day-words.ts";
import { anyZoneName, zonesOf } from "./city-zones.ts";
import { isFeastDay } from "./moon-feasts.ts";
import type { Clock, Question, Unit } from "./question.ts";
import { readDate } from "./read-date.ts";

type Groups = Record<string, string | undefined>;
type Rule = { pattern: RegExp; make: (groups: Groups) => Question | null };

/** A clock's time, as a pattern. */
export const clock =
  "(?:(?:[01]?\\d|2[0-4])(?:[:.][0-5]\\d)? ?(?:[ap]\\.?m?\\.?(?![a-z]))|(?:[01]?\\d|2[0-4])[:.][0-5]\\d|noon|midday|midnight|(?:[01]\\d|2[0-3])[0-5]\\d(?: ?hrs| ?h)?|\\d{1,2}(?: ?o'?clock| oclock)?)";
const unit =
  "(?<unit>(?:working|work|business|week) ?days?|days?|dys|sleeps|weeks?|wks?|months?|mths?|years?|yrs?|hours?|hrs?|minutes?|mins?)";
export const what = "(?:what|wat|wot|whats|what's|wats|wots|whts|which|wht)";
const span =
  "(?:\\d{1,2} and a half hours?|\\d{1,2}[.,]5 ?(?:hours?|hrs?)|(?:\\d{1,2}|an?|half an|1/2) ?(?:hours?|hrs?|hr|h)(?:(?: and)? ?(?:\\d{1,2} ?(?:minutes?|mins?|m)?|a half|a quarter))?|\\d{1,3} ?(?:minutes?|mins?|m))";
const rule = (source: string, make: Rule["make"]): Rule => ({
  pattern: new RegExp(`^(?:${source})$`, "u"),
  make,
});
const here = (place: string | undefined) =>
  !place ||
  /^(?:here|me|us|my|mine|ours?|my (?:time|place)|where i am|home time|our time|(?:for )?(?:me|us)|now)$/.test(
    place.trim(),
  )
    ? null
    : place.trim();
/** Words that name a day, as they stand; else null. */
export const dated = (date: string | undefined) => {
  const words = (date ?? "").trim();
  const isDate =
    isFeastDay(words) ||
    readDate(words, { today: DateTime.utc(2026, 3, 27), country: null, prefer: "future" });
  return isDate ? words : null;
};

/** "what time zone am i in", "timezone is wrong": the person's own. */
const isOwnZone = /(?<![a-z])(?:my|me|i|i'm|im|am|you|u|wrong|set|right|please|setting)(?![a-z])/;

/** The shapes of questions, from the surest to the loosest; the text is tidied. */
export const rules: Rule[] = [
  rule(`(?:${what} (?:is |'s )?)?(?:the )?(?:current )?(?:exact )?time(?: is it| it is)?(?: please)?|wat time|got the time|(?:do )?you have the time|tell the time|time (?:here|check)`, () => ({ kind: "now", place: null })),
  rule(`(?:${what} (?:is )?)?(?:the )?(?:date|todays date|today's date|(?:${todayWords}) date|date (?:${todayWords})|date is it(?: (?:${todayWords}))?|day is it(?: (?:${todayWords}))?|day (?:is )?(?:${todayWords})|day of the week is it|day and date|year is it|month is it|(?:${todayWords}))|(?:${todayWords}) is what (?:day|date)`, () => ({ kind: "today", place: null })),
  rule(`(?:${what} )?(?:is )?(?:the )?(?:date|day)(?: is it)?(?: (?:${todayWords}))? in (?<place>.+)`, ({ place }) => (zonesOf(place ?? "") ? { kind: "today", place: here(place) } : null)),
  rule(`if (?:its|it is|it's) (?<at>${clock})(?: (?:in )?(?<from>[^\\d]+?))?,? ${what}(?: is)? (?:the )?(?:time|date)?(?: is it| will it be| would it be)?(?: in)? ?(?<to>.+)?`, convertRule),
  rule(`(?:when|wen) (?:its|it is|it's) (?<at>${clock})(?: (?:in )?(?<from>[^\\d]+?))?,? ${what}(?: is)? (?:the )?time(?: is it| will it be)? (?:in )?(?<to>.+)`, convertRule),
  rule(`(?:${what} )?(?:is )?(?:the )?time (?:is it |will it be |would it be |is )?(?:in |over in )?(?<to>.+?) (?:when|if|wen) (?:its|it is|it's) (?<at>${clock})(?: (?:in )?(?<from>.+))?`, convertRule),
  rule(`${what} (?:is )?(?<at>${clock})(?: in)? (?<from>[a-z .']+?) (?:in|to|as) (?<to>[a-z .']+?)(?: time)?`, convertRule),
  rule(`(?<at>${clock})(?: in)? (?<from>[a-z .']+?)(?: time)?,? (?:is what(?: time)?(?: in)?|${what}(?: time)?(?: is)?(?: that| it)?(?: in)?|(?:in|to|into|=))(?: is (?:that|it))? (?:in )?(?<to>[a-z .']+?)(?: time)?`, convertRule),
  rule(`(?<at>${clock}) (?:here|my time|our time) (?:in|to|is what in) (?<to>[a-z .']+?)(?: time)?`, convertRule),
  rule(`(?:${what} (?:is )?)?(?:the )?(?:time ?(?:difference|diff|diffrence|gap|zone difference)|hours? difference|difference in (?:time|hours|hrs)) (?:between |from |with |to |for |in )?(?:here and |us and )?(?<a>.+?)(?: (?:and|to|&|n|from|vs|compared to|or) (?<b>.+))?`, differenceRule),
  rule(`(?<a>${anyZoneName}) (?:to|vs|and|2|in|into) (?<b>${anyZoneName})`, differenceRule),
  rule(`(?<a>[a-z .']+?) (?:to|and|vs|&|-) (?<b>[a-z .']+?) (?:time ?|hours? ?)?(?:difference|diff|gap)(?: in (?:hours|time))?`, ({ a, b }) => (zonesOf(a ?? "") && zonesOf(b ?? "") ? differenceRule({ a, b }) : null)),
  rule(`(?:how (?:far|much|many (?:hours?|hrs?))|hw (?:far|many (?:hrs|hours))) (?:ahead|behind|in front|difference|diff|different)(?: of (?:us|me|here))? ?(?:is|are|r)? (?<a>.+?)(?: (?:of|from|to|than|from) (?<b>.+))?`, differenceRule),
  rule(`(?:how (?:far|many (?:hours?|hrs?))) (?:is|are) (?<a>.+?) (?:ahead|behind|in front)(?: of (?<b>.+))?`, differenceRule),
  rule(`is (?<a>.+?) (?:ahead|behind|a day ahead|in front|an hour ahead|an hour behind)(?: (?:of |to )?(?<b>.+))?`, differenceRule),
  rule(`(?<a>.+?) (?:time )?compared (?:to|with) (?<b>here|.+)`, differenceRule),
  rule(`(?:${what} )?(?:is )?(?:the )?(?:time ?zone) (?:is |for |of |in |does )?(?<place>.+?)(?: in| use| have)?`, ({ place = "" }) => (isOwnZone.test(place) ? null : { kind: "zone", place })),
  rule("(?:when|wen)? ?(?:do|does|did|will|are|is)? ?(?:the )?(?:clocks?|hour|time) (?:go|going|goes|change|changes|changing|changed|switch|move|put|turn)(?: (?:back|bak|forward|forwards|foward|ahead|on|over|next|again|yet))*(?: (?:this year|next|this weekend))?(?: (?:in|for) (?<place>.+))?|(?:when (?:does|is) )?(?:daylight savings?(?: time)?|bst|summer time|summertime)(?: (?:start|starts|begin|end|ends|finish|over))?(?: in (?<other>.+))?|(?:when )?(?:do )?(?:we )?(?:change|put|turn) the clocks?(?: (?:back|forward|forwards))?|(?:clocks?) (?:forward|forwards|back) (?:when|date)|has the time changed yet(?: in (?<third>.+))?", ({ place, other, third }) => ({ kind: "clock-change", place: here(place ?? other ?? third) })),
  rule(`(?:is (?:it|this(?: year)?|(?<year>\\d{4})) a )?leap ?(?:year|yr)(?: is it)?(?: in)? ?(?<after>\\d{4})?|(?:when is the )?next leap ?(?:year|yr)|is (?:it|this(?: year)?) a leap (?:year|yr)|(?:is|was|will) (?<third>\\d{4}) (?:be )?a leap (?:year|yr)`, ({ year, after, third }) => ({ kind: "leap", year: Number(year ?? after ?? third) || null })),
  rule(`(?:${what} )?(?:is )?(?:the )?(?:current )?week ?(?:number|no|num|nr)?(?: of the year)?(?: (?:are we in|is it|is this|r we in|now|this is|today))?|${what} week (?:number )?(?:is it|are we in|is this)`, () => ({ kind: "week-number", date: null })),
  rule(`(?:${what} )?(?:is )?(?:the )?(?:iso )?(?:week|wk) ?(?:number|no|num|nr)?(?: is it| is| will it be| was it)? ?(?:of|for|on|in|is|will it be on|does) (?<date>.+?)(?: (?:in|fall in|be))?|${what} week (?:number )?(?:is|does|will) (?<other>.+?)(?: (?:in|be in|fall in|be))?`, ({ date, other }) => { const found = dated(date ?? other); return found === null ? null : { kind: "week-number", date: found }; }),
  rule(`(?:${what} )?(?:is )?(?:the )?(?:number )?day (?:number )?(?:of|in) the year(?: (?:is it|are we on|is this|(?:${todayWords})))?(?: (?:is |for |on )?(?<date>.+))?`, ({ date }) => { const found = date === undefined ? undefined : dated(date); return found === null ? null : { kind: "day-number", date: found ?? null }; }),
  rule(`(?:${what} )?(?:is )?(?:the )?(?:current )?(?:unix|epoch)(?: ?(?:time ?stamp|time|epoch))?(?: (?:now|is it|right now|at the moment))*`, () => ({ kind: "unix", seconds: null })),
  rule(`(?:convert )?(?:${what} )?(?:date |time |day )*(?:is |for |of )*(?:the )?(?:unix|epoch)(?: ?(?:time ?stamp|time|epoch))? (?:of |is )?(?<seconds>\\d{9,10})(?: (?:in|to|as|is) .*)?|(?:convert )?(?:${what} )?(?:date |time )*(?:is )?(?<other>\\d{9,10}) (?:unix|epoch)(?: ?(?:time ?stamp|time))?(?: .*)?|(?:unix|epoch) (?<third>\\d{9,10})`, ({ seconds, other, third }) => ({ kind: "unix", seconds: Number(seconds ?? other ?? third) })),
  rule(`(?:convert |change )?(?:${what} )?(?:time )?(?:is |does )?(?<at>${clock})(?: (?:be|mean))? (?:in|as|to|on|in the|on a|on the) (?:a |the )?(?<form>(?:12|24|12 ?-|24 ?-) ?-?(?:hours?|hrs?|hr|h)?(?: ?-?(?:clock|format|time))*|am ?(?:\\/|or|and)? ?pm|military(?: time)?|normal time|standard time|regular time|12s|24s)`, ({ at, form }) => { const read = readClock(at); return read && { kind: "clock-form", at: read, isTwelve: !/^24|milit/.test(form ?? "") }; }),
  rule(`(?:${what} )?(?:time )?is (?<at>(?:1[3-9]|2[0-3])[:.]?[0-5]\\d)(?: ?(?:hours|hrs|h))?`, ({ at }) => { const read = readClock(at); return read && { kind: "clock-form", at: read, isTwelve: true }; }),
  rule(`(?:${what} )?(?:time )?(?:is it |will it be |would it be |is )?(?:the time )?(?<count>${span}) (?<dir>after|before|from|past|earlier than|later than) (?<at>${clock})(?: be| is what)?`, laterRule),
  rule(`(?:add |take )(?<count>${span}) (?<dir>to|from|off|onto) (?<at>${clock})`, ({ count, dir, at }) => laterRule({ count, at, dir: dir === "to" || dir === "onto" ? "after" : "before" })),
  rule(`(?:${what} )?(?:is )?(?<at>${clock}) (?<dir>plus|\\+|add|minus|-|less|take away) (?<count>${span})`, ({ count, dir, at }) => laterRule({ count, at, dir: /plus|\+|add/.test(dir ?? "") ? "after" : "before" })),
  rule(`if (?:i|we) (?:leave|start|go|set off|put it in|begin)(?: [a-z ]{1,20}?)? at (?<at>${clock}) (?:and |for )?(?:it |the [a-z]+ )?(?:takes?|lasts?|is|need|cooks? for|drive for|walk for|work(?: for)?|sleep for)(?: me| us)? (?<count>${span})(?: .*)?`, ({ count, at }) => laterRule({ count, at, dir: "after" })),
  rule(`(?:if|when|wen) (?:i|we) (?:call|ring|phone|fone|text|message|skype|facetime|zoom|video call)(?: (?:him|her|them|you|u|my [a-z]+))?(?: in (?<place>[a-z .']+?))? at (?<at>${clock})(?: (?:here|my time|our time|tonight|today))?,? ${what} time (?:is it|will it be|would it be)(?: (?:there|for (?:him|her|them)))?(?: (?:in )?(?<to>[a-z .']+?))?`, ({ place, to, at }) => convertRule({ at, from: undefined, to: place ?? to })),
  rule(`${what} time (?:is it|will it be|would it be|is that|does that make it) (?:in |over in )?(?<to>[a-z .']+?) (?:if|when|wen) (?:i|we) (?:call|ring|phone|fone|text|message|skype|facetime|zoom|video call|leave|land|have the meeting|meet)(?: (?:him|her|them|my [a-z]+|there))? (?:from here )?at (?<at>${clock})(?: (?:(?:in )?(?<from>[a-z .']+?)(?: time)?))?`, convertRule),
  rule(`is (?<a>[a-z .']+?) (?:in|on|at) the same time(?: ?zone)? (?:as|with) (?<b>[a-z .']+)|(?:are|r) (?<c>[a-z .']+?) (?:and|&|n) (?<d>[a-z .']+?) (?:in|on|at) the same time(?: ?zone)?|(?:do|does) (?<e>[a-z .']+?) (?:and|&) (?<f>[a-z .']+?) have the same time(?: ?zone)?`, ({ a, b, c, d, e, f }) => differenceRule({ a: a ?? c ?? e, b: b ?? d ?? f })),
  rule(`(?:(?:how|hw) old (?:is|are|am|was|would|will)(?: [a-z]+){0,4} )?(?:if )?(?:i |he |she |they |you |someone )?(?:was |were |am |is |im )?born (?:in )?(?<year>(?:19|20)\\d\\d)(?:,? (?:how old .*|what age .*|${what} .*age.*))?|age (?:if |of someone )?(?:i was )?born (?:in )?(?<other>(?:19|20)\\d\\d)|(?:i was |im |i am )?born (?:in )?(?<third>(?:19|20)\\d\\d),? (?:how old|${what} age).*`, ({ year, other, third }) => ({ kind: "born-in", year: Number(year ?? other ?? third) })),
  rule(`(?:how|hw) many (?:days|weeks|wks) (?:are |r |does |do )?(?:there )?(?:in |has |have )?(?:an? |the year )?(?:(?<leap>leap (?:year|yr))|(?<year>(?:19|20)\\d\\d)|(?:this |whole |normal )?year)(?: have)?`, ({ leap, year }) => ({ kind: "month-days", month: "", year: leap ? 2028 : Number(year) || null })),
  rule(`(?:how|hw) many days (?:are |r |does |do )?(?:there )?(?:in |has |have )?(?:the month of )?(?<month>${anyMonth})(?: have)?(?: (?:(?<year>\\d{4})|this year))?`, ({ month, year }) => ({ kind: "month-days", month: month ?? "", year: Number(year) || null })),
  rule(`(?:how|hw) long (?:is it |is there )?(?:from|between|betwen|frm|is) (?<a>${clock}) (?:to|and|till|til|until|2|-) (?<b>${clock})`, spanRule),
  rule(`(?:(?:how|hw) many |number of )?(?:hours|hrs|minutes|mins|time) (?:is it |are there |is |r there )?(?:from|between|betwen|frm)? ?(?<a>${clock}) ?(?:to|and|till|til|until|-) ?(?<b>${clock})`, spanRule),
  rule(`(?:(?:i |we )?(?:work|working|open|shift|start)s? )?(?:from )?(?<a>${clock}) ?(?:to|till|til|until|-) ?(?<b>${clock}),?(?: is| how| hw| many| long| hours| hrs| work| working| shift| that| it| do i| a day| much time)* (?:how|hw) (?:long|many hours|many hrs|much time)(?: is (?:that|it)| do i (?:work|do)| a day| in total)*`, spanRule),
  rule("(?:from )?(?<a>(?:[01]?\\d|2[0-4])[:.][0-5]\\d(?: ?[ap]m)?|\\d{1,2} ?[ap]m) ?(?:to|till|til|until|-) ?(?<b>(?:[01]?\\d|2[0-4])[:.][0-5]\\d(?: ?[ap]m)?|\\d{1,2} ?[ap]m) (?:is )?(?:how (?:long|many (?:hours|hrs)))(?: is (?:that|it))?", spanRule),
  rule(`(?:how|hw) (?:long|much time|much longer|many (?:hours|hrs|minutes|mins))(?: is it| have i got| left| is there| to go| are there)? (?:until|till|til|to|before|untill|2|is it (?:till|until|to)) (?<at>noon|midnight|midday|\\d{1,2}(?:[:.]\\d\\d)? ?[ap]m|\\d{1,2}[:.]\\d\\d)`, ({ at }) => { const read = readClock(at); return read && { kind: "until-clock", at: read }; }),
  rule(`(?:how|hw) old (?:am i|is (?:he|she)|are they|is someone|will i be|would i be)?.*?(?:born|birthday|dob|bday)(?: on| in| is)* (?<date>.+)|(?:my )?age (?:if )?(?:i was )?born (?:on )?(?<other>.+)`, ({ date, other }) => { const found = dated(date ?? other); return found === null ? null : { kind: "age", date: found, unit: null }; }),
  rule(`.*?(?<![a-z])born (?:on |in )?(?<date>\\d.+?),? (?:so |now |and )?(?:how old|hw old|${what} age|${what} is (?:my|his|her|their) age)(?: .*)?`, ({ date }) => { const found = dated(date); return found === null ? null : { kind: "age", date: found, unit: null }; }),
  rule(`(?:${what} )?(?:day|weekday)(?: of the week)? (?:was|were) (?:i|you|he|she|they|we|my [a-z]+|someone) born(?: on| if born| if)? (?<date>\\d.+)`, ({ date }) => { const found = dated(date); return found === null ? null : { kind: "date-of", date: found, isPast: true }; }),
  rule(`is (?:it )?(?:a )?(?:weekday|weekend|working day|week day)(?: on)? (?<date>.+)|is (?<other>.+?) (?:on )?(?:a |the )?(?:weekday|weekend|working day|week day|${anyWeekday})`, ({ date, other }) => { const found = dated(date ?? other); return found === null ? null : { kind: "date-of", date: found, isPast: false }; }),
  rule(`(?:${what} (?:is |do i get if i )?)?(?:add |plus )?(?<count>\\d{1,4}|an?) ${unit} (?:added )?(?:to|onto|on to) (?<from>.+)|(?:${what} (?:is )?)?(?<date>.+?) (?:plus|\\+|add) (?<number>\\d{1,4}|an?) ${unit.replace("<unit>", "<other>")}`, ({ count, unit: one, from, date, number, other }) => shiftRule({ count: count ?? number, unit: one ?? other, dir: "after", from: from ?? date })),
  rule(`(?:${what} (?:is )?)?(?:take|subtract|minus) (?:away )?(?<count>\\d{1,4}|an?) ${unit} (?:from|off|away from) (?<from>.+)|(?:${what} (?:is )?)?(?<date>.+?) (?:minus|-|less|take away) (?<number>\\d{1,4}|an?) ${unit.replace("<unit>", "<other>")}`, ({ count, unit: one, from, date, number, other }) => shiftRule({ count: count ?? number, unit: one ?? other, dir: "before", from: from ?? date })),
  rule(`${what} time (?:is|will it be|is it|will be|would it be|it will be) (?:in )?(?:(?<count>${span}) (?:from now|later|hence|time|from this)|(?<=in )(?<bare>${span}))`, ({ count, bare }) => { const read = laterRule({ count: count ?? bare, at: "12:00", dir: "after" }); return read?.kind === "later" ? { kind: "shift", count: read.minutes, unit: "minute", from: null } : null; }),
  rule(`${what} year (?:will it be|is it|was it|will it be on|it will be)(?: in)? (?<count>\\d{1,4}) (?:years?|yrs?)(?:'? time| from (?:now|today))?(?<ago> ago)?`, ({ count, ago }) => ({ kind: "shift", count: Number(count) * (ago ? -1 : 1), unit: "year", from: null })),
  rule(`(?:${what} year (?:is |will be )?(?:it )?)?(?:a |the )?(?:next )?leap ?year(?: next| again)?|(?:when|wen) (?:is |will )?(?:it )?(?:be )?(?:the |a )?(?:next )?leap ?year(?: next| again)?`, () => ({ kind: "leap", year: null })),
  rule(`(?:(?:how|hw) (?:many )?${unit}? ?(?:long)?|(?:count ?down|number of ${unit.replace("<unit>", "<third>")})|${unit.replace("<unit>", "<other>")}) ?(?:is it |are there |is there |left |to go |r there |till its |until its |do i have |are left )*(?:until|till|til|untill|to|2|before|from now (?:until|to))(?: its| it is| it's| we get to| my)? (?<date>.+)`, ({ unit: one, other, third, date }) => until("until", one ?? other ?? third, date)),
  rule(`(?:how|hw) long (?:ago|since) (?:is|was|is it since)? ?(?<date>.+)|(?:how|hw) (?:many ${unit} |long )(?:ago )?(?:has it been |is it |have passed |have gone by )?(?:since|was|is) (?<second>.+)|${unit.replace("<unit>", "<other>")} since (?<third>.+)`, ({ unit: one, other, date, second, third }) => until("since", one ?? other, date ?? second ?? third)),
  rule(`(?:(?:how|hw) many |number of )?(?:${unit} |long )?(?:(?:is it |are there |are |is )?(?:between|from|betwen)) (?<a>.+?) (?:and|to|until|till|-) (?<b>.+)`, ({ unit: one, a, b }) => { const [from, to] = [dated(a), dated(b)]; return from !== null && to !== null ? { kind: "between", from, to, unit: unitOf(one) } : null; }),
  rule(`(?:(?:how|hw) (?:many years|long) )?(?:(?:is it|are there|is) )?(?:between|from) (?<a>\\d{3,4}) (?:and|to|until|till|-) (?<b>\\d{3,4})`, ({ a = "", b = "" }) => ({ kind: "between", from: `1 jan ${a.padStart(4, "0")}`, to: `1 jan ${b.padStart(4, "0")}`, unit: "year" })),
  rule(`(?:how|hw) long (?:is it )?(?:from|between) (?<a>.+?) (?:and|to|until|till) (?<b>.+)`, ({ a, b }) => { const [from, to] = [dated(a), dated(b)]; return from !== null && to !== null ? { kind: "between", from, to, unit: null } : null; }),
  rule(`(?:${what} )?(?:is |was |will be )?(?:the )?(?:date|day|month|weekday)?(?: is it| will it be| is| was it| was)? ?(?:in )?(?<count>\\d{1,5}|an?) ${unit}(?:'?s)? ?(?<dir>from (?:now|today|2day)|time|ago|later|after|before|from|hence)? ?(?<from>.+)?`, shiftRule),
  rule(`(?:${what} )?(?:is |was |will be )?(?:the )?(?:date|day|month)(?: is it| will it be)? (?:in )(?<count>\\d{1,5}|an?) ${unit}`, shiftRule),
  rule(`${what} time was it (?<count>${span}) (?:ago|earlier)`, ({ count = "" }) => { const read = laterRule({ count, at: "12:00", dir: "before" }); return read?.kind === "later" ? { kind: "shift", count: read.minutes, unit: "minute", from: null } : null; }),
  rule(`(?:how|hw) many (?<day>${anyWeekday})s?(?: are| r)?(?: there)?(?: in| left in)? (?:the month of |this |month )*(?<month>${anyMonth}|month)(?: (?<year>\\d{4}))?`, ({ day, month, year }) => ({ kind: "weekday-count", day: day ?? "", month: month === "month" ? null : (month ?? null), year: Number(year) || null })),
  rule(`(?:how many )?(?<unit>days|weeks) (?:are )?(?:left|remaining|to go) (?:in|of|this)? ?(?:the |this )?year`, ({ unit: one }) => ({ kind: "until", date: "end of year", unit: unitOf(one) })),
  rule(`is it (?:already |still )?(?:tomorrow|yesterday|${anyWeekday}) (?:already )?in (?<place>[a-z ]+)`, ({ place }) => ({ kind: "today", place: here(place) })),
  rule(`is (?<date>${todayWords}|${tomorrowWords}) (?:an? |the |really )?(?:${anyWeekday})(?: .*)?`, ({ date }) => ({ kind: "date-of", date: date ?? "", isPast: false })),
  rule(`is it (?:still )?(?:${anyWeekday})(?: already)?(?: (?:${todayWords}))?(?: .*)?`, () => ({ kind: "today", place: null })),
  rule(`(?:${what} )?(?:is |was )?(?:the )?(?:day|date)? ?(?:is |was )?(?:the )?(?<date>day (?:after|before|b4) (?:${tomorrowWords}|yesterday))(?: .*)?`, ({ date }) => ({ kind: "date-of", date: (date ?? "").replace("b4", "before"), isPast: /yesterday/.test(date ?? "") })),
  rule(`is (?<date>${tomorrowWords}|${todayWords}) (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: .*)?`, ({ date }) => ({ kind: "date-of", date: date ?? "", isPast: false })),
  rule(`(?:${what} )?(?:is )?(?:the )?(?:day|weekday|day of (?:the )?week|date)(?: of (?:the )?week)?(?: of the month)? ?(?:(?<was>was|did|were)|is|does|will|for|of|falls on|will be)?(?: it| (?:i|he|she|they) born)?(?: on)? (?<date>.+?)(?: (?:fall|falls|land|be|is it|was it|on|fall on|this is|on what day))*`, ({ was, date }) => { const found = dated(date); return found === null ? null : { kind: "date-of", date: found, isPast: was !== undefined }; }),
  rule(`(?:(?:when|wen|whn) (?:is|was|does|will)|whens|when's|wens|whns)(?: it)?(?: be)? (?<date>.+?)(?: (?:fall|start|be))?`, ({ date }) => { const found = dated(date?.replace(/ in (?:the )?(?:uk|us|usa|america)$/, "")); return found === null ? null : { kind: "date-of", date: found, isPast: false }; }),
  rule(`(?:${what} )?(?:is )?(?<date>.+?) (?:is |was |falls |be )?(?:on )?(?:a )?(?:what|which|wat) (?:day|date)(?: of the week)?`, ({ date }) => { const found = dated(date); return found === null ? null : { kind: "date-of", date: found, isPast: false }; }),
  rule(`(?:${what} )?(?:is )?(?:the )?(?:current |local |exact )?(?:time|tym|tiem)(?: is it| it is| is| now)?(?: right now| now| rite now| like| currently)? (?:over )?(?:in|near|there in|over in|where .*?,) (?<place>.+)`, ({ place }) => clockIn(place)),
  rule(`.*?(?<![a-z])(?:in|to|from) (?<place>[a-z .']{2,30}?)(?:,|\\.)?(?: (?:and|so))? ${what} time (?:is it|will it be|it is|have they)(?: (?:now|over))* (?:there|for (?:him|her|them))`, ({ place }) => clockIn(place)),
  rule(`(?:${what} )?(?:is )?(?:the )?(?:current |local )?time(?: is it)? (?:at|for|4) (?<place>.+)`, ({ place }) => (here(place) === null || zonesOf(place ?? "") ? { kind: "now", place: here(place) } : null)),
  rule(`(?:${what} )?(?:time )?(?:is it |will it be )?in (?<count>\\d{1,3}|an?) (?<unit>hours?|hrs?|minutes?|mins?)(?:'? time)?(?:,? ${what} time (?:is it|will it be))?`, ({ count, unit: one }) => ({ kind: "shift", count: Number(count) || 1, unit: unitOf(one) ?? "hour", from: null })),
  rule(`(?:what )?(?:current )?(?:time|tym)(?: now)? (?<place>.+)|(?<other>.+?)(?: current)? time`, ({ place, other }) => { const words = (place ?? other ?? "").trim(); return zonesOf(words) ? { kind: "now", place: here(words) } : null; }),
  rule("(?:is it )?(?:still )?(?:morning|day ?time|night|night ?time|late|early|evening|afternoon|(?:too (?:late|early)|late|early|ok|okay|a good time) to (?:call|ring|phone|fone|text|message)(?: (?:my|the|a|our)? ?[a-z']{2,15}){0,3}?)(?: now)?(?: to (?:call|ring|phone))? (?:over )?in (?<place>.+)", ({ place }) => clockIn(place)),
]; // prettier-ignore

/** Minutes of the day: "3pm", "17.10", "noon", "0930"; null where it is no time. */
export function readClock(said: string | undefined): Clock | null {
  const words = (said ?? "").trim();
  if (/^(?:noon|midday)$/.test(words)) return { minutes: 720 };
  if (words === "midnight") return { minutes: 0 };
  const match = /^(\d{1,2})(?:[:.]?(\d\d))?\s?(?:(?:([ap])\.?m?\.?)|hrs|h|o'?clock|oclock)?$/.exec(words);
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hour > 24 || minute > 59 || (match[3] && (hour > 12 || hour === 0))) return null;
  const hours = match[3] ? (hour % 12) + (match[3] === "p" ? 12 : 0) : hour;
  const isOpen = !match[3] && hour >= 1 && hour <= 12 && !/^0|hrs|h$/.test(words);
  return { minutes: (hours * 60 + minute) % 1440, ...(isOpen && { isOpen }) };
}

/** A place that is not in the list may be any town; "3 hours" and "a joke" are none. */
function clockIn(place: string | undefined): Question | null {
  const words = here(place);
  if (words === null || zonesOf(words)) return { kind: "now", place: words };
  const isNoPlace =
    /\d|^(?:an?|some|it|this|that|these|case|total|general)\b|\b(?:days?|hours?|weeks?|minutes?|compared|than|when|if|my|here|time|what|and then)\b/.test(
      words,
    );
  return isNoPlace || words.split(" ").length > 5 ? null : { kind: "now", place: words };
}

function convertRule({ at, from, to }: Groups): Question | null {
  const read = readClock(at);
  const [one, other] = [here(from?.replace(/ time$/, "")), here(to?.replace(/ time$/, ""))];
  if (!read || one === other) return null;
  // Both must be places: "3 apples in kg" is nothing of ours.
  if ([one, other].some((place) => place !== null && !zonesOf(place) && place.split(" ").length > 3))
    return null;
  if (one !== null && other !== null && !zonesOf(one) && !zonesOf(other)) return null;
  return { kind: "convert", at: read, from: one, to: other };
}

/** "2 hours 15 mins after 9.40" */
function laterRule({ count = "", dir = "", at }: Groups): Question | null {
  const read = readClock(at);
  if (!read) return null;
  count = count.replace(/^(\d+)(?: and a half|[.,]5) ?(?:hours?|hrs?)/, "$1 hours a half");
  const hours = /^(?<hours>\d+|an?|half an|1\/2) ?h/.exec(count)?.groups?.["hours"];
  const rest =
    hours === undefined ? count : count.replace(/^(?:\d+|an?|half an|1\/2) ?(?:hours?|hrs?|hr|h)/, "");
  const whole = hours === undefined ? 0 : /half|\//.test(hours) ? 30 : (Number(hours) || 1) * 60;
  const part = rest.includes("half")
    ? 30
    : rest.includes("quarter")
      ? 15
      : Number(/\d+/.exec(rest)?.[0] ?? 0);
  const minutes = (whole + part) * (/before|earlier/.test(dir) ? -1 : 1);
  return { kind: "later", at: read, minutes };
}

/** "uk india" */
function twoPlaces(words: string): [string, string] | null {
  if (zonesOf(words)) return null;
  const parts = words.split(" ").slice(0, 6);
  for (let at = 1; at < parts.length; at++) {
    const [one, other] = [parts.slice(0, at).join(" "), parts.slice(at).join(" ")];
    if (zonesOf(one) && zonesOf(other)) return [one, other];
  }
  return null;
}

function differenceRule({ a, b }: Groups): Question | null {
  const split = b === undefined ? twoPlaces(a ?? "") : null;
  const [one, other] = split ?? [here(a?.replace(/^(?:the )?time in /, "")), here(b)];
  if (one === null && other === null) return null;
  const known = [one, other].every(
    (place) => place === null || zonesOf(place) !== null || place.split(" ").length <= 3,
  );
  if (!known) return null;
  return one === null
    ? { kind: "difference", from: null, to: other ?? "" }
    : { kind: "difference", from: other, to: one };
}

function spanRule({ a, b }: Groups): Question | null {
  const [from, to] = [readClock(a), readClock(b)];
  if (!from || !to) return null;
  // "9.15 to 5.30" ends in the afternoon.
  const isLater = to.isOpen && from.minutes < 780 && to.minutes < from.minutes;
  return { kind: "span", from, to: isLater ? { minutes: (to.minutes + 720) % 1440 } : to };
}

function until(kind: "until" | "since", unit: string | undefined, date: string | undefined): Question | null {
  const found = dated(date);
  return found === null ? null : { kind, date: found, unit: unitOf(unit) };
}

function shiftRule({ count, unit: one, dir = "", from }: Groups): Question | null {
  const number = /^an?$/.test(count ?? "") ? 1 : Number(count);
  const unit = unitOf(one);
  if (!unit || number > 40_000) return null;
  const sign = /ago|before/.test(dir) ? -1 : 1;
  if (from === undefined)
    return dir === "after" || dir === "before" || dir === "from"
      ? null
      : { kind: "shift", count: sign * number, unit, from: null };
  const date = dated(from);
  return date === null || dir === "" ? null : { kind: "shift", count: sign * number, unit, from: date };
}

/** The unit that a word stands for; null: none is said. */
export function unitOf(word: string | undefined): Unit {
  if (!word) return null;
  if (/^(?:work|busi|week ?d)/.test(word)) return "workday";
  if (/^d|^sleep/.test(word)) return "day";
  if (word.startsWith("w")) return "week";
  if (/^mo|^mth/.test(word)) return "month";
  if (word.startsWith("y")) return "year";
  return word.startsWith("h") ? "hour" : "minute";
}
