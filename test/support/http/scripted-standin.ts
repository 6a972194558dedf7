import { htmlAnswer, jsonAnswer, listen, pause, type Answer, type ReceivedRequest } from "./listen.ts";
import { createScript } from "./script.ts";
import { until } from "./until.ts";

/** What to do with one request, instead of or besides the usual. */
type SourceBehaviour<Service extends string, ErrorName extends string> = {
  /** Which service it is for; unset: any. */
  service?: Service;
  delayMs?: number;
  /** An error by name, as the service gives it. */
  error?: ErrorName;
  /** 200 with this as the answer. */
  answer?: unknown;
  /** An HTML page with this HTTP status. */
  html?: number;
  /** This HTTP status with this body, as it stands. */
  raw?: { status: number; body: string; headers?: Record<string, string> };
  drop?: boolean;
  hang?: boolean;
};

export type SourceRequest<Service extends string> = ReceivedRequest & { service: Service };

export type ScriptedStandin<Service extends string, ErrorName extends string> = {
  origin: string;
  requests: SourceRequest<Service>[];
  /** Scripts the next request that fits; several wait in order. */
  next: (
    behaviour: SourceBehaviour<Service, ErrorName>,
    when?: (request: SourceRequest<Service>) => boolean,
  ) => void;
  /** Scripts all requests that fit, until `clearScript`. */
  always: (
    behaviour: SourceBehaviour<Service, ErrorName>,
    when?: (request: SourceRequest<Service>) => boolean,
  ) => void;
  clearScript: () => void;
  waitForRequest: (
    fits?: (request: SourceRequest<Service>) => boolean,
    timeoutMs?: number,
  ) => Promise<SourceRequest<Service>>;
  close: () => Promise<void>;
};

type Options<Service extends string, ErrorName extends string> = {
  port?: number | undefined;
  now: () => Date;
  /** Null: nothing is served there (404). */
  serviceOf: (request: ReceivedRequest) => Service | null;
  usualAnswer: (request: SourceRequest<Service>) => Answer;
  errors: Record<ErrorName, Answer>;
};

/** Starts a stand-in for a source that is asked by GET; tests may script what it does. */
export async function startScripted<Service extends string, ErrorName extends string>(
  options: Options<Service, ErrorName>,
): Promise<ScriptedStandin<Service, ErrorName>> {
  type Behaviour = SourceBehaviour<Service, ErrorName>;
  type Request = SourceRequest<Service>;
  const script = createScript<Behaviour, Request>();
  const requests: Request[] = [];

  async function answerRequest(received: ReceivedRequest): Promise<Answer> {
    const service = options.serviceOf(received);
    if (service === null) return htmlAnswer(404);
    const request = Object.assign(received, { service });
    requests.push(request);
    const behaviour: Behaviour = script.take(request) ?? {};
    await pause(behaviour.delayMs ?? 0, request.gone);
    if (behaviour.hang) return { hang: true };
    if (behaviour.drop) return { drop: true };
    if (behaviour.html) return htmlAnswer(behaviour.html);
    if (behaviour.raw) return { headers: { "content-type": "application/json" }, ...behaviour.raw };
    if (behaviour.error) return options.errors[behaviour.error];
    return behaviour.answer === undefined ? options.usualAnswer(request) : jsonAnswer(200, behaviour.answer);
  }

  function fitting({ service }: Behaviour, when: (request: Request) => boolean = () => true) {
    return (request: Request) => (service ?? request.service) === request.service && when(request);
  }

  const listener = await listen(answerRequest, { port: options.port, now: options.now });
  return {
    origin: listener.origin,
    requests,
    next: (behaviour, when) => {
      script.next(behaviour, fitting(behaviour, when));
    },
    always: (behaviour, when) => {
      script.always(behaviour, fitting(behaviour, when));
    },
    clearScript: script.clear,
    waitForRequest: (fits = () => true, timeoutMs) =>
      until("a request to the source", () => requests.find(fits), timeoutMs),
    close: listener.close,
  };
}
