import { withHint } from "../hint.ts";
import type { KnownPlace, SkillContext, SkillReply } from "../skill.ts";
import { zoneAt } from "../time/zone.ts";
import type { PlacesArgs } from "./args.ts";
import { distanceTo, hoursOn, openText } from "./card.ts";
import type { Business, PlacesMemory } from "./memory.ts";

const noResults: SkillReply = {
  text: 'There is no such result. Text what you look for and where first, e.g. "NEAR pharmacy" or "pizza in leeds".',
};

/** One result in full: its address, number, hours and where it lies. */
export function showDetails(memory: PlacesMemory, number: number, context: SkillContext): SkillReply {
  const business = memory.results[number - 1];
  if (!business) return noResults;
  const hours = hoursOn(business, memory.asked.day, context);
  const lines = [
    business.name,
    business.address === business.name ? "" : business.address,
    phoneFor(business, context) ?? "",
    openAndHours(openText(business, context), hours),
    memory.center ? distanceTo(business, memory.center, context) : "",
  ];
  return {
    text: withHint(lines.filter((line) => line !== "").join("\n"), [`WAY TO ${number} for the way there.`]),
    remember: { ...memory, at: number },
  };
}

/** The number to call. */
export function showPhone(memory: PlacesMemory, number: number, context: SkillContext): SkillReply {
  const business = memory.results[number - 1];
  if (!business) return noResults;
  const phone = phoneFor(business, context);
  return {
    text: phone
      ? `${business.name}: ${phone}`
      : `I have no phone number for ${business.name}. It is at ${business.address}.`,
    remember: { ...memory, at: number },
  };
}

/** Leaves the way there to the directions skill. */
export function showWay(memory: PlacesMemory, number: number, mode: PlacesArgs["mode"]): SkillReply {
  const business = memory.results[number - 1];
  if (!business) return noResults;
  const { center } = memory;
  const origin = center === null || center.kind === "here" ? "here" : center.name;
  const destinationPlace: KnownPlace = {
    kind: "meant",
    name: business.name.toLowerCase(),
    label: business.name,
    placeId: business.id,
    latitude: business.latitude,
    longitude: business.longitude,
    zone: zoneAt(business),
    country: center?.country ?? null,
  };
  const args = { do: "route", origin, destination: business.name, destinationPlace, ...(mode && { mode }) };
  return { text: "", remember: { ...memory, at: number }, then: { skill: "directions", args } };
}

/** "open till 18:00. Today 9:00-18:00"; what the hours say already is not said twice. */
function openAndHours(open: string, hours: string): string {
  const isSaid = /24 hours/i.test(hours) ? open === "open" : /closed/i.test(hours) && open === "closed";
  if (isSaid) return /24 hours/i.test(hours) ? "open 24 hours" : hours.replace(/Closed/, "closed");
  return [open, hours].filter(Boolean).join(". ");
}

/** Only the hours of the likeliest result, for "what time does the library close". */
export function showHours(memory: PlacesMemory, context: SkillContext): SkillReply {
  const business = memory.results[0];
  if (!business) return noResults;
  const hours = hoursOn(business, memory.asked.day, context);
  const isOtherDay = memory.asked.day && memory.asked.day !== "today";
  const known = openAndHours(isOtherDay ? "" : openText(business, context), hours);
  const phone = phoneFor(business, context);
  const told = known !== "" ? known : `I do not know its hours${phone ? `; ask there: ${phone}` : ""}`;
  return {
    text: withHint(`${business.name}, ${business.street}: ${told}.`, ["CALL 1: its number. MORE: others."]),
    remember: { ...memory, at: 1 },
  };
}

/** As it is dialled from the contact's phone. */
function phoneFor(business: Business, { number }: SkillContext): string | null {
  const prefix = /^\+\d+/.exec(business.phoneAbroad ?? "")?.[0];
  const isSameCountry = prefix === undefined || number === "" || number.startsWith(prefix);
  return isSameCountry ? (business.phone ?? business.phoneAbroad) : business.phoneAbroad;
}
