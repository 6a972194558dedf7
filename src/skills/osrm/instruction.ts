import { plain } from "../wording.ts";
import type { OsrmStep } from "./find-route.ts";

const MAX_NAME_CHARACTERS = 50;

/**
 * The words for a step of OSRM, which gives a type, a direction and the name of the road that follows:
 * "Turn left onto High Road". Types: http://project-osrm.org/docs/v5.24.0/api/#stepmaneuver-object
 */
export function instructionOf(step: OsrmStep): string {
  const { type = "turn", modifier = "straight", exit, bearing_after: bearing } = step.maneuver ?? {};
  const road = roadOf(step);
  const onto = road ? ` onto ${road}` : "";
  const on = road ? ` on ${road}` : "";
  switch (type) {
    case "depart":
      return `Head ${bearing === undefined ? "off" : compassWord(bearing)}${on}`;
    case "arrive":
      return "Arrive";
    case "roundabout":
    case "rotary": {
      const name = plain(step.rotary_name, MAX_NAME_CHARACTERS) || "the roundabout";
      return exit === undefined ? `Enter ${name}${onto}` : `At ${name} take the ${ordinal(exit)} exit${onto}`;
    }
    case "exit roundabout":
    case "exit rotary":
      return `Leave the roundabout${onto}`;
    case "roundabout turn":
      return `At the roundabout ${turn(modifier).toLowerCase()}${onto}`;
    case "merge":
      return `Merge${side(modifier)}${onto}`;
    case "on ramp":
      return `Take the ramp${sideOf(modifier)}${onto}`;
    case "off ramp":
      return `Take ${step.exits ? `exit ${plain(step.exits, 12)}` : "the exit"}${sideOf(modifier)}${onto}`;
    case "fork":
      return `Keep${side(modifier) || " on"} at the fork${onto}`;
    case "new name":
    case "continue":
    case "notification":
    case "use lane":
      return modifier === "straight" || type === "new name"
        ? `Continue${on}`
        : `${turn(modifier)}${on && ` to stay${on}`}`;
    case "end of road":
      return `${turn(modifier)} at the end of the road${onto}`;
    default:
      // A type that is not known yet is to be read as a turn.
      return `${turn(modifier)}${onto}`;
  }
}

function roadOf({ name, ref, destinations }: OsrmStep): string {
  const called = plain(name, MAX_NAME_CHARACTERS);
  const number = plain(ref?.split(";")[0], 12);
  if (called) return number && !called.includes(number) ? `${called} (${number})` : called;
  if (number) return number;
  const signs = plain(destinations?.split(/[,:;]/)[0], MAX_NAME_CHARACTERS);
  return signs ? `the road to ${signs}` : "";
}

function turn(modifier: string): string {
  if (modifier === "uturn") return "Make a U-turn";
  if (modifier === "straight") return "Go straight";
  const [strength, direction] = modifier.includes(" ") ? modifier.split(" ") : ["", modifier];
  if (direction !== "left" && direction !== "right") return "Continue";
  return strength === "slight" || strength === "sharp"
    ? `${strength === "slight" ? "Slight" : "Sharp"} ${direction}`
    : `Turn ${direction}`;
}

/** " left", " right" or "". */
function side(modifier: string): string {
  const found = /left|right/.exec(modifier);
  return found ? ` ${found[0]}` : "";
}

function sideOf(modifier: string): string {
  const found = side(modifier);
  return found && ` on the${found}`;
}

function compassWord(bearing: number): string {
  const words = ["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"];
  return words[Math.round((((bearing % 360) + 360) % 360) / 45) % 8] ?? "north";
}

function ordinal(count: number): string {
  const ends = ["th", "st", "nd", "rd"];
  return `${count}${(count % 100 > 10 && count % 100 < 14 ? "" : ends[count % 10]) || "th"}`;
}
