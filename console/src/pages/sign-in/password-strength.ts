import { words } from "./words.ts";

/** As short as the service takes. */
export const shortestPassword = 10;

export type Strength = { share: number; color: string; hint: string };

/** A rough guess at how hard a password is to guess: how long, how varied, how little repeated. */
export function passwordStrength(password: string): Strength {
  if (password.length < shortestPassword) {
    return {
      share: (password.length / shortestPassword) * 30,
      color: "gray",
      hint: words.tooShort(shortestPassword),
    };
  }
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length;
  const different = new Set(password.toLowerCase()).size;
  const isCommon = /password|passwort|qwert|12345|letmein|iloveyou|(.)\1{3}/i.test(password);
  const score = different + kinds * 2 + Math.max(0, password.length - 12) - (isCommon ? 12 : 0);
  if (score < 13) return { share: 40, color: "red", hint: words.weak };
  if (score < 19) return { share: 70, color: "yellow", hint: words.fair };
  return { share: 100, color: "teal", hint: words.strong };
}
