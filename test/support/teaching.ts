import type { SignedUp } from "./console.ts";

type Intent = { answer: unknown; utterances: string[] };

/** Teaches each of two intents with what is said for the other, so that a model is sure to be worse. */
export async function exchangeUtterances({ api }: SignedUp, one: string, other: string): Promise<void> {
  const read = async (name: string) => (await (await api(`/intents/${name}`)).json()) as Intent;
  const write = async (name: string, { answer }: Intent, utterances: string[]) => {
    const response = await api(`/intents/${name}`, { method: "PUT", body: { answer, utterances } });
    if (!response.ok) throw new Error(`${name} was not changed: ${await response.text()}`);
  };
  const [first, second] = [await read(one), await read(other)];
  await write(one, first, ["zzyzx"]); // no text may stand in both
  await write(other, second, first.utterances);
  await write(one, first, second.utterances);
}
