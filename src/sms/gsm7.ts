import anyAscii from "any-ascii";
import { LOOK_ALIKES } from "./look-alikes.ts";
import { isGsm7 } from "./segments.ts";

/**
 * The plain form of a reply before it is sent: the same words in GSM-7 where that can be had, since a single
 * curly quote more than doubles what a text costs. Typographic signs become look-alikes, Latin letters lose
 * the accents GSM-7 lacks, and emoji go where the rest then fits. A text that stays outside GSM-7 (another
 * script) comes back as it was. NUL and lone surrogates, which no carrier takes, are always removed.
 */
export function toGsm7(text: string): string {
  const sendable = text.replace(/\p{Surrogate}/gu, "").replaceAll("\0", "");
  if (isGsm7(sendable)) return sendable;
  const plain = plainForm(sendable);
  if (isGsm7(plain)) return plain;
  const words = withoutEmoji(plain);
  return isGsm7(words) && words.trim() !== "" ? words : sendable;
}

/** What reads as the same thing: signs beyond Twilio's look-alikes, each of which would cost UCS-2. */
const PLAIN_FORMS = byCharacter([
  ["x", "×"],
  ["-", "−‑‒·∙●○◦▪▫■□▶►‣"],
  ["*", "★⭐"],
  ["->", "→➔➜➝➡⟶"],
  ["=>", "⇒"],
  ["<-", "←⬅"],
  ["<->", "↔"],
  ["^", "↑"],
  ["v", "↓"],
  ["~", "≈"],
  ["<=", "≤"],
  [">=", "≥"],
  ["!=", "≠"],
  ["+/-", "±"],
  ["'", "′"],
  ['"', "″"],
  ["(TM)", "™"],
  ["(R)", "®"],
  ["(C)", "©"],
  ["C", "℃"],
  ["F", "℉"],
  ["u", "\u00b5\u03bc"], // the micro sign and the Greek letter
  ["\u03a9", "\u2126"], // the ohm sign: GSM-7 has the Greek letter
  ["c", "¢"],
]);

/** Signs of currencies as people write them on a plain keyboard; GSM-7 itself has $ £ ¥ € ¤. */
const CURRENCIES = byCharacter([
  ["Rs", "₹₨"],
  ["RUB", "₽"],
  ["KRW", "₩"],
  ["ILS", "₪"],
  ["VND", "₫"],
  ["UAH", "₴"],
  ["TRY", "₺"],
  ["PHP", "₱"],
  ["NGN", "₦"],
  ["GHS", "₵"],
  ["KZT", "₸"],
  ["CRC", "₡"],
  ["GEL", "₾"],
  ["BTC", "₿"],
  ["THB", "฿"],
]);

function byCharacter(groups: [plain: string, characters: string][]): Map<string, string> {
  return new Map(
    groups.flatMap(([plain, characters]) => Array.from(characters, (character) => [character, plain])),
  );
}

/** Characters that show nothing: soft hyphens, joiners, direction marks, emoji selectors, control codes. */
const INVISIBLE =
  /[\u0001-\u0008\u000b\u000e-\u001f\u007f\u00ad\u200d-\u200f\u202a-\u202e\u2061-\u206f\ufe00-\ufe0f]/gu;

/** A run of spaces between words, with at least one in it that Twilio would write as two or seven. */
const WIDE_SPACES = /(?<=\S) *[^\S\n\r\f\ufeff ][^\S\n\r\f]*(?=\S)/gu;

function plainForm(text: string): string {
  return (
    text
      .replace(/\p{Script=Latin}\p{M}+/gu, (letter) => letter.normalize("NFC").replace(/\p{M}/gu, ""))
      // Between words one space says it all: "10:45\u202fAM". Elsewhere (an indent) Twilio's width is kept.
      .replace(WIDE_SPACES, " ")
      // 18°C, 18° C: the unit's letter is enough; a bare angle is spelled out: 45 deg.
      .replace(/(?<=\d ?)[°º˚] ?(?=[CFKNSEW](?![\p{L}\p{N}]))/gu, "")
      .replace(/(?<=\S) ?[°˚](?=[\p{L}\p{N}])/gu, " deg ")
      .replace(/(?<=\S) ?[°˚]/gu, " deg")
      .replace(/[°˚]/gu, "deg")
      // 1½ is 1 1/2, not 11/2; 10² is 10^2, not 102; a keycap is its digit.
      .replace(/(?<=\d)(?=[¼½¾⅐-⅞])/gu, " ")
      .replace(/(?<=\d)(?=[²³¹⁰⁴-⁹])/gu, "^")
      .replace(/(?<=[\d#*])\ufe0f?\u20e3/gu, "")
      .replace(/\p{Sc}/gu, spellCurrency)
      .replace(/[^\n\r -_a-~]/gu, plainCharacter)
      .replace(INVISIBLE, "")
  );
}

function spellCurrency(sign: string, offset: number, whole: string): string {
  const name = CURRENCIES.get(sign);
  if (name === undefined) return sign;
  const isWord = /[\p{L}\p{N}]/u;
  const before = isWord.test(whole.charAt(offset - 1)) ? " " : "";
  const after = isWord.test(whole.charAt(offset + 1)) ? " " : "";
  return before + name + after;
}

function plainCharacter(character: string): string {
  if (isGsm7(character)) return character;
  const known = LOOK_ALIKES.get(character) ?? PLAIN_FORMS.get(character);
  if (known !== undefined) return known;
  const spelled = /\p{Script=Latin}/u.test(character)
    ? anyAscii(character).replaceAll("`", "'")
    : character.normalize("NFKC").replaceAll("\u2044", "/"); // ⅓, ², ①, ㎞
  return spelled !== "" && isGsm7(spelled) ? spelled : character;
}

/** Pictures with the spaces around them; a run of spaces is entered at its first one only, to stay linear. */
const EMOJI = /(?<! ) *(?:[\p{ExtPict}\p{EMod}\p{RI}\u{e0020}-\u{e007f}] *)+/gu;

function withoutEmoji(text: string): string {
  return text.replace(EMOJI, (run, offset: number) => {
    const before = text.charAt(offset - 1);
    const after = text.charAt(offset + run.length);
    const needsSpace = /[^\n(]/.test(before) && /[^\n.,!?;:)]/.test(after);
    return needsSpace ? " " : "";
  });
}
