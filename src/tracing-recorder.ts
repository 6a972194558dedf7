import { ROOT_CONTEXT, type Span, SpanStatusCode, trace, TraceFlags } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, RandomIdGenerator, TracerProvider } from "@opentelemetry/sdk-trace";

type Ids = { traceId: string; spanId: string };

/** The OpenTelemetry side of tracing, in a file of its own so that it is loaded only where it is wanted. */
export function openRecorder(idsOf: (carrierId: string) => Ids) {
  let next: Ids | null = null;
  const random = new RandomIdGenerator();
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": process.env.OTEL_SERVICE_NAME ?? "aisms" }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
    idGenerator: {
      // A first span asks for its own id before that of its trace.
      generateSpanId: () => next?.spanId ?? random.generateSpanId(),
      generateTraceId: () => {
        const traceId = next?.traceId ?? random.generateTraceId();
        next = null;
        return traceId;
      },
    },
  });
  return {
    tracer: provider.getTracer("aisms"),
    contextOf: (carrierId: string) =>
      trace.setSpanContext(ROOT_CONTEXT, {
        ...idsOf(carrierId),
        traceFlags: TraceFlags.SAMPLED,
        isRemote: true,
      }),
    beginTrace: (carrierId: string) => {
      next = idsOf(carrierId);
    },
    markFailed: (span: Span) => {
      span.setStatus({ code: SpanStatusCode.ERROR });
    },
    stop: () => provider.shutdown(),
  };
}
