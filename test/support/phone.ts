import { setTimeout as sleep } from "node:timers/promises";
import { until } from "./http/until.ts";
import type { Service } from "./service.ts";

/** Somebody's phone in a journey. */
export type Phone = {
  number: string;
  /** Texts, and does not wait for an answer. */
  text: (body: string) => Promise<void>;
  /** Texts and returns the next message that comes. */
  ask: (body: string) => Promise<string>;
  /** Texts, waits until its turn is done, and returns the reason why no answer was given. */
  askInVain: (body: string) => Promise<string>;
  /** All messages that came, oldest first. */
  received: () => string[];
};

let phones = 0;

/** A phone with a number of its own that texts through Twilio. */
export function createPhone({ twilio, app }: Service, ownNumber?: string): Phone {
  phones += 1;
  const number = ownNumber ?? `+1206555${String(1000 + phones)}`;
  const received = (): string[] =>
    twilio
      .messages()
      .filter(({ to }) => to === number)
      .map(({ body }) => body);

  async function text(body: string): Promise<void> {
    const answer = await twilio.text({ from: number, body });
    if (answer.status !== 200) throw new Error(`the webhook answered ${answer.status}`);
  }

  return {
    number,
    received,
    text,
    async ask(body) {
      const before = received().length;
      await text(body);
      await until("an answer", () => received().length > before);
      return received()[before] ?? "";
    },
    async askInVain(body) {
      const before = received().length;
      await text(body);
      const silence = await until("the end of the turn", async () => {
        const { rows } = await app.db.$client.query<{ silence: string | null; answered_at: Date | null }>(
          `select silence, answered_at from messages where conversation_id in
             (select c.id from conversations c join contacts p on p.id = c.contact_id where p.number = $1)
           and direction = 'inbound' order by id desc limit 1`,
          [number],
        );
        return rows[0]?.answered_at ? (rows[0].silence ?? "answered") : undefined;
      });
      await sleep(150); // a message that should not be sent would come now
      if (received().length > before) throw new Error("a message came although none should");
      return silence;
    },
  };
}
