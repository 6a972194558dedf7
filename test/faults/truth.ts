/** A text that somebody sent, and what must come of it. */
export type SentText = {
  phone: string;
  /** Words that stand in the right answer to this text, and in nothing else that its sender gets. */
  marker: string;
  /** "either": what was sent before a STOP may be answered, and may be suppressed. */
  expects: "answer" | "silence" | "either";
  /** The sender opts out with it: nothing may be sent from then on. */
  stops?: boolean;
  sentAtMs: number;
  /** When a webhook answered 200; null where none did: then nothing is promised, and yet nothing may come twice. */
  acknowledgedAtMs: number | null;
};

/** What the carrier saw of us. */
export type CarrierRecord = {
  /** The messages it took, in the order it took them. */
  messages: { to: string; body: string }[];
  /** Every request to send, refused ones too. */
  attempts: { to: string; atMs: number }[];
};

/** A send that had asked for consent already when STOP came in may still be under way for so long. */
const underWayMs = 2_000;

/** The markers of questions: of no two texts are they the same. */
export const questionMarker = (number: number): string => `T${String(number).padStart(6, "0")}X`;
const anyQuestionMarker = /T\d{6,}X/g;

/**
 * Holds what people sent against what the carrier has on record. Every acknowledged text must be answered once, by
 * the right reply, in order per person; nothing goes to who opted out, or is answered that is for silence.
 * Returns one sentence for each breach; none: all is well.
 */
export function checkTruth(sent: SentText[], { messages, attempts }: CarrierRecord): string[] {
  const breaches: string[] = [];
  const textsOf = Map.groupBy(sent, ({ phone }) => phone);
  const messagesTo = Map.groupBy(messages, ({ to }) => to);

  for (const [phone, texts] of textsOf) {
    const received = messagesTo.get(phone) ?? [];
    const answers = texts.map((text) => ({ text, places: findMarker(text.marker, received) }));
    for (const { text, places } of answers) {
      if (places.length > 1) breaches.push(`doubled: ${name(text)} was answered ${places.length} times`);
      if (text.expects === "silence" && places.length > 0) breaches.push(`not silent: ${name(text)}`);
      const isDue = text.expects === "answer" && text.acknowledgedAtMs !== null;
      if (isDue && places.length === 0) breaches.push(`lost: ${name(text)}`);
    }
    breaches.push(...outOfOrder(answers), ...wrong(phone, texts, received));
  }
  for (const to of messagesTo.keys()) {
    if (!textsOf.has(to)) breaches.push(`wrong: a message to ${to}, who sent nothing`);
  }
  for (const { phone, stops, acknowledgedAtMs } of sent) {
    if (!stops || acknowledgedAtMs === null) continue;
    const late = attempts.filter(({ to, atMs }) => to === phone && atMs > acknowledgedAtMs + underWayMs);
    if (late.length > 0) breaches.push(`to an opted-out: ${late.length} sends to ${phone} after its STOP`);
  }
  return breaches;
}

/** Where an answer stands: in which message, and where in that. */
type Place = { message: number; offset: number };
type Answered = { text: SentText; places: Place[] };

function findMarker(marker: string, received: { body: string }[]): Place[] {
  return received.flatMap(({ body }, message) =>
    body
      .split(marker)
      .slice(0, -1)
      .map((before) => ({ message, offset: before.length })),
  );
}

/** Who sends a text after another was acknowledged gets their answers in that order. */
function outOfOrder(answers: Answered[]): string[] {
  const placed = answers.flatMap(({ text, places }) => (places[0] ? [{ text, place: places[0] }] : []));
  return placed.flatMap((later) =>
    placed
      .filter(({ text }) => text.acknowledgedAtMs !== null && text.acknowledgedAtMs < later.text.sentAtMs)
      .filter((earlier) => isBefore(later, earlier))
      .map((earlier) => `out of order: ${name(later.text)} was answered before ${name(earlier.text)}`),
  );
}

/** Within one message only questions have an order: what the agent says stands together, before or after a fixed text. */
function isBefore(one: { text: SentText; place: Place }, other: { text: SentText; place: Place }): boolean {
  if (one.place.message !== other.place.message) return one.place.message < other.place.message;
  const areQuestions = [one, other].every(({ text }) => text.marker.match(anyQuestionMarker) !== null);
  return areQuestions && one.place.offset < other.place.offset;
}

/** Messages that answer nothing their receiver sent, or what somebody else sent. */
function wrong(phone: string, texts: SentText[], received: { body: string }[]): string[] {
  const own = new Set(texts.map(({ marker }) => marker));
  return received.flatMap(({ body }) => {
    const foreign = (body.match(anyQuestionMarker) ?? []).filter((marker) => !own.has(marker));
    if (foreign.length > 0) return [`wrong: ${phone} got the answer to ${foreign.join(", ")}`];
    const answersSomething = texts.some(({ marker }) => body.includes(marker));
    return answersSomething ? [] : [`wrong: ${phone} got "${body.slice(0, 60)}", which answers nothing`];
  });
}

function name({ marker, phone }: SentText): string {
  return `"${marker}" of ${phone}`;
}
