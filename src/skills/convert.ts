import { z } from "zod";
import { answerConversion } from "./convert/answer.ts";
import type { Skill, SkillContext, SkillReply } from "./skill.ts";

const MAX_CHARACTERS = 200;
const convertSchema = z.object({
  conversion: z
    .string()
    .max(MAX_CHARACTERS)
    .nullish()
    .describe(
      "An amount, its unit and the unit wanted, as people say it: 10 stone in kg, 5ft 11 in cm, uk shoe size 9 in eu",
    ),
});
export type ConvertArgs = z.infer<typeof convertSchema>;

const example =
  "CONVERT 10 miles in km\nOr: 5ft 11 in cm, 11 st 4 in kg, 350f in c, 30 mpg in l/100km, 2 cups flour in grams, uk shoe size 9 in eu";

/** Units by text; money needs rates, which are not here yet. Needs nothing from outside. */
export function createConvert(): Skill<ConvertArgs> {
  return {
    name: "convert",
    isReady: true,
    help: {
      word: "CONVERT",
      what: "units: stone to kg, miles to km, F to C",
      topics: ["convert", "conversion", "units", "unit", "measure", "measures", "kg", "miles", "shoe size"],
      example,
    },
    description:
      "Converts units of length, weight, volume, area, speed, temperature, fuel use, cooking, data, pressure, energy and time, " +
      "and shoe and dress sizes. It knows no exchange rates. It returns the finished answer.",
    schema: convertSchema,
    readCommand,
    readUtterance: (text) => (isConversion(text) ? { conversion: text } : null),
    run: (args, context) => Promise.resolve(run(args, context)),
  };
}

function readCommand(text: string): ConvertArgs | null {
  const said =
    /^\s*\/?(?:convert|conv|conversion|unit|units)(?![\p{L}\p{N}])[\s:]*(?<conversion>.*)$/isu.exec(text)
      ?.groups?.conversion;
  if (said === undefined) return null;
  if (said.trim() === "") return {};
  return isConversion(said) || /^\s*\/?conv(?:ert)?\s+[-\d]/i.test(text)
    ? { conversion: said.slice(0, MAX_CHARACTERS) }
    : null;
}

function isConversion(text: string): boolean {
  return text.length <= MAX_CHARACTERS && answerConversion(text, null) !== null;
}

function run({ conversion }: ConvertArgs, { country }: SkillContext): SkillReply {
  if (!conversion?.trim()) return { text: example };
  const text = answerConversion(conversion, country);
  return { text: text ?? "I cannot convert that. Text it like this: CONVERT 10 miles in km" };
}
