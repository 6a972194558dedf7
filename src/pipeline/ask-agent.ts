import type { App } from "../app.ts";
import { now } from "../clock.ts";
import { handOverText } from "../replies/hand-over-text.ts";
import { textsIn } from "../replies/texts.ts";
import { listRecent, type Message } from "../store/messages.ts";
import { modelSeconds, modelTokens } from "../metrics.ts";
import { traced } from "../tracing.ts";
import { fetchPictures } from "./fetch-pictures.ts";
import { rememberConversation } from "./memory.ts";
import { applySkillReply, loadKnown, personNow, skillContext } from "./run-skill.ts";
import { handOverName, isLost, offerHandOver } from "./offer-person.ts";
import { type Part, type Reply, type State, type Turn, waitForPerson } from "./turn.ts";

const mostRemembered = 200;

/** What the agent says to some texts of a turn and their pictures, and what it cost. */
export async function askAgent(
  app: App,
  turn: Turn,
  state: State,
  messages: Message[],
): Promise<Part & Pick<Reply, "model" | "tokensIn" | "tokensOut">> {
  const conversationId = turn.conversation.id;
  const { pictures, fault } = await fetchPictures(app, messages, turn.signal);
  const texts = messages.flatMap(({ body }) => (body.trim() === "" ? [] : [body]));
  if (texts.length === 0 && pictures.length === 0) {
    const nothing = { model: null, tokensIn: null, tokensOut: null };
    return {
      ...nothing,
      text: textsIn(state.told.language).pictureFailure[fault ?? "away"],
      tier: "fallback",
      source: "picture",
    };
  }
  if (fault)
    texts.push("(From the service, not from the person: a picture came with it that could not be fetched.)");
  const inTurn = new Set(turn.chosen.map(({ message }) => message.id));
  const recent = await listRecent(app.db, conversationId, { limit: mostRemembered, after: state.memoryFrom });
  await loadKnown(app, turn, state, app.skills);
  const person = personNow(turn, state);
  const begunMs = performance.now();
  const question = {
    history: rememberConversation(
      recent.filter((message) => !inTurn.has(message.id) && !isForLater(message)),
      { pauseMs: app.config.memoryPauseMs, now: now() },
    ),
    ...{ texts, pictures },
    skills: [
      ...app.skills.filter((skill) => skill.isReady),
      ...(await offerHandOver(app, state.told.language)),
    ],
    context: (skill: string) => skillContext(turn, state, skill),
    segmentBudget: app.config.segmentBudget,
    known: [...app.models.answers.values()].flatMap((answer) =>
      answer.kind === "reply" ? answer.variants : [],
    ),
    style: app.config.replyStyle ?? null,
    now: now(),
    zone: person.zone,
    country: person.country,
    language: person.language,
    signal: turn.signal,
    timeLeftMs: turn.deadlineAt.getTime() - now().getTime(),
  };
  const trace = turn.chosen[0]?.message.carrierId ?? null;
  const result = await traced(
    "model",
    trace,
    () => app.agent.answer(question),
    ({ kind, model, tokensIn, tokensOut }) => ({ kind, model, tokensIn, tokensOut }),
  );
  const { model, tokensIn, tokensOut } = result;
  const outcome = result.kind === "failed" ? result.reason : result.kind;
  if (outcome !== "not-configured") modelSeconds.observe({ outcome }, (performance.now() - begunMs) / 1000);
  modelTokens.inc({ direction: "in" }, tokensIn);
  modelTokens.inc({ direction: "out" }, tokensOut);
  if (result.kind === "failed") {
    const { reason, advice } = result;
    if (advice && reason !== "not-configured") {
      app.log.error({ conversationId, reason, advice }, "the model needs an operator");
    } else {
      app.log.warn({ conversationId, reason }, "the model gave no answer");
    }
    const failed = { tier: "fallback", source: reason, model, tokensIn, tokensOut } as const;
    if (await isLost(app, recent, reason)) {
      waitForPerson(state, now(), "misunderstood");
      return {
        ...failed,
        text: handOverText(app.config.openingHours, { now: now(), language: person.language }),
      };
    }
    return { ...failed, text: textsIn(person.language).modelFailure[reason] };
  }
  for (const advice of result.alerts) {
    app.log.error({ conversationId, advice }, "an answer needs an operator");
  }
  for (const { skill, reply } of result.replies) {
    if (skill === handOverName) waitForPerson(state, now(), "agent");
    else applySkillReply(app, turn, state, skill, reply);
  }
  const source = result.tools.join(", ") || "model";
  return { text: result.text, tier: "agent", source, model, tokensIn, tokensOut };
}

/** A text that came after the turn began is answered by the next one; the model must not answer it here as well. */
function isForLater({ direction, answeredAt }: Message): boolean {
  return direction === "inbound" && answeredAt === null;
}
