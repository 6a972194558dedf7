import { createServer } from "node:http";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inSystem } from "../faults/system.ts";
import { createPhones } from "../faults/phones.ts";
import { createRandom } from "../../src/classifier/random.ts";
import { until } from "../support/http/until.ts";

type Attribute = { key: string; value: Record<string, unknown> };
type Span = { name: string; traceId: string; spanId: string; parentSpanId?: string; attributes: Attribute[] };
type Export = { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };

const spans: Span[] = [];
const collector = createServer((request, response) => {
  let body = "";
  request.on("data", (data: Buffer) => (body += data.toString()));
  request.on("end", () => {
    const { resourceSpans } = JSON.parse(body) as Export;
    spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
    response.setHeader("content-type", "application/json").end("{}");
  });
});
beforeAll(async () => {
  await once(collector.listen(0, "127.0.0.1"), "listening");
});
afterAll(() => collector.close());

test("a text's way through all processes is one trace, which holds neither text nor number", async () => {
  const { port } = collector.address() as { port: number };
  const env = { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`, OTEL_BSP_SCHEDULE_DELAY: "100" };
  await inSystem({ env }, async (system) => {
    const phones = createPhones(system, createRandom(1), 1);
    const { phone } = await phones.ask("+12065550123");
    const names = () => [...new Set(spans.map(({ name }) => name))].sort();
    await until("the whole trace", () => names().length === 5, 20_000);
    expect(names()).toEqual(["delivery", "model", "receive", "send", "turn"]);
    const all = [...spans];
    expect(new Set(all.map(({ traceId }) => traceId)).size).toBe(1);
    const root = all.find(({ name }) => name === "receive");
    for (const { name, parentSpanId } of all) if (name !== "receive") expect(parentSpanId).toBe(root?.spanId);
    expect(JSON.stringify(all)).not.toContain(phone.slice(1));
    expect(JSON.stringify(all)).not.toMatch(/T\d{6}X/);
  });
});
