import { ChatOpenAICompletions } from "@langchain/openai";
import { expect, onTestFinished, test, vi } from "vitest";
import { jsonAnswer, listen } from "../../test/support/http/listen.ts";
import { startOpenAi } from "../../test/support/openai-standin.ts";
import { answer, settingsFor } from "./sample-turn.ts";

test("nobody's texts are sent to LangSmith, whatever the environment says", async () => {
  const langSmith = await listen(() => jsonAnswer(200, {}), { now: () => new Date() });
  onTestFinished(() => langSmith.close());
  for (const prefix of ["LANGSMITH", "LANGCHAIN"]) {
    vi.stubEnv(`${prefix}_TRACING`, "true");
    vi.stubEnv(`${prefix}_TRACING_V2`, "true");
    vi.stubEnv(`${prefix}_ENDPOINT`, langSmith.origin);
    vi.stubEnv(`${prefix}_API_KEY`, "ls-none");
  }
  onTestFinished(() => void vi.unstubAllEnvs());
  const openAi = await startOpenAi();
  onTestFinished(() => openAi.close());

  expect(await answer(settingsFor(openAi.baseUrl), { texts: ["my own words"] })).toMatchObject({
    kind: "answered",
  });

  // LangChain's own way of asking does send what it is given: so it would have sent the turn's words before.
  const configuration = { baseURL: openAi.baseUrl };
  const plain = new ChatOpenAICompletions({ model: "standin", apiKey: "none", configuration });
  await plain.invoke("words of the plain client");
  const traced = () => langSmith.requests.map(({ body }) => body).join("\n");
  await expect.poll(traced, { timeout: 10_000 }).toContain("words of the plain client");
  expect(traced()).not.toContain("my own words");
});
