import type { Texts } from "../texts.ts";

/** German. */
export const de: Texts = {
  reset: "Neuer Anfang: Ich habe dieses Gespräch vergessen. Was kann ich für Sie tun?",
  noMore: "Das war alles, mehr gibt es nicht zu senden.",
  moreHint: "MORE für mehr",
  waitingForPerson:
    "Ich habe darum gebeten, dass Ihnen hier ein Mensch antwortet. Bis dahin schweige ich. Um wieder mit mir zu reden, schreiben Sie RESET.",
  nobodyHere:
    "Gerade ist niemand da. Ein Mensch antwortet ab {opens}. Bis dahin schweige ich. Um wieder mit mir zu reden, schreiben Sie RESET.",
  takenOver: "Ein Mensch ist dazugekommen und antwortet Ihnen ab jetzt.",
  handedBack: "Der Mensch hat das Gespräch verlassen. Hier ist wieder der Assistent: Fragen Sie mich alles.",
  overQuota: "Ihre SMS für heute sind aufgebraucht. Morgen antworte ich Ihnen wieder.",
  confirmOptOut: "Soll ich Ihnen nicht mehr schreiben? Senden Sie 1 für ja, 2 für nein.",
  nothingChanged: "In Ordnung, es hat sich nichts geändert.",
  picture: "Bilder kann ich leider noch nicht lesen. Bitte schreiben Sie es in Worten.",
  greeting: "Hallo. Was kann ich für Sie tun? HELP zeigt, was ich kann.",
  thanked: "Gern geschehen.",
  empty: "Ihre SMS kam leer an. Bitte senden Sie sie noch einmal.",
  late: "Entschuldigung, verspätet:",
  failed: "Bei mir ist leider etwas schiefgegangen. Bitte versuchen Sie es in ein paar Minuten noch einmal.",
  emergency: "Ich kann keine Hilfe rufen. Wenn Sie in Gefahr sind, rufen Sie sofort {number} an.",
  anyEmergencyNumber: "den Notruf (112, 911 oder 999)",
  which: "Worum geht es? Senden Sie\n1 {first}\n2 {second}\n3 ein Mensch",
  days: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
  pictureFailure: {
    kind: "Ich kann leider nur Bilder ansehen (JPEG, PNG, GIF oder WEBP). Bitte schreiben Sie es in Worten.",
    size: "Das Bild ist mir leider zu groß. Bitte senden Sie ein kleineres oder schreiben Sie es in Worten.",
    away: "Das Bild ist leider nicht angekommen. Bitte senden Sie es noch einmal oder schreiben Sie es in Worten.",
  },
  modelFailure: {
    "not-configured":
      "Plaudern kann ich noch nicht: Hier ist kein Sprachmodell eingerichtet. HELP zeigt, was ich kann.",
    unavailable:
      "Mein Sprachmodell antwortet gerade leider nicht. Bitte versuchen Sie es in ein paar Minuten noch einmal.",
    quota: "Meine Zeit beim Sprachmodell ist leider aufgebraucht. Bitte versuchen Sie es später noch einmal.",
    credentials:
      "Mein Sprachmodell lässt mich gerade leider nicht hinein. Bitte versuchen Sie es später noch einmal.",
    refused: "Dabei kann ich leider nicht helfen.",
    empty: "Darauf habe ich leider keine Antwort gefunden. Bitte fragen Sie anders.",
    "not-grounded": "Das weiß ich leider nicht sicher und möchte nicht raten. Bitte fragen Sie anders.",
    "too-slow": "Das hat leider zu lange gedauert. Bitte fragen Sie noch einmal, vielleicht einfacher.",
    "too-long": "Das ist mir leider zu lang. Bitte senden Sie eine kürzere SMS.",
    "gave-up": "Das habe ich leider nicht herausbekommen. Bitte fragen Sie anders.",
    "no-pictures": "Bilder kann ich leider noch nicht lesen. Bitte schreiben Sie es in Worten.",
    defect:
      "Bei mir ist leider etwas schiefgegangen. Bitte versuchen Sie es in ein paar Minuten noch einmal.",
  },
  help: {
    hello: "Ich bin ein Assistent per SMS.",
    helloChat: "Ich bin ein Assistent per SMS: Fragen Sie mich alles.",
    helloChatShort: "Ich bin ein Assistent: Fragen Sie.",
    brief: "Frag oder SMS:",
    how: "HELP {first}: wie",
    own: "RESET: neuer Anfang\nHUMAN: ein Mensch\nSTOP: keine SMS",
    ownShort: "RESET neu, HUMAN Mensch, STOP Ende",
  },
  relayQuestion:
    "{number} möchte Ihnen über diese Nummer Listen und Notizen senden. YES {code} erlaubt es, BLOCK {code} verhindert es für immer.",
  language: {
    chosen: "In Ordnung, ab jetzt auf Deutsch. Karten, Wetter und anderes antworten noch auf Englisch.",
    now: "Ich antworte auf Deutsch.",
    choose: "Ändern: LANG und eines von: {list}. Andere mit ihrem Namen.",
    other:
      "Notiert: {language}. Antwortet ein Sprachmodell, dann in dieser Sprache. Alle anderen Texte sind auf Englisch.",
    auto: "In Ordnung: auf Englisch, oder in der Sprache, in der Sie schreiben, wenn ich sie kenne.",
    unknown: "Ich kenne keine Sprache dieses Namens. Senden Sie zum Beispiel: LANG SPANISH",
  },
};
