import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { judgeReminders, remindersWordings, timerWordings } from "../../test/wordings/reminders.ts";
import { toGsm7 } from "../sms/gsm7.ts";
import { measure } from "../sms/segments.ts";
import { createReminders } from "./reminders.ts";
import type { ReminderData } from "./reminders/reminder.ts";
import type { Effect, KnownPlace, SkillContext, SkillReply, WakeReply, WakeUp } from "./skill.ts";
import { nextByRule } from "./time/rule.ts";
import { noSources } from "../../test/support/no-sources.ts";

const reminders = createReminders(noSources);
const friday = new Date("2026-03-27T14:05:00Z");

/** Texts to the skill one after the other, as a person would; the clock stands until it is set. */
function createPerson(more: Partial<SkillContext> = {}) {
  const kept = {
    memory: null as unknown,
    wakeUps: [] as WakeUp[],
    places: [] as KnownPlace[],
    zone: null as string | null,
    items: [],
    now: friday,
  };
  let question: SkillReply["question"];
  const context = (): SkillContext => ({
    ...{ number: "+447700900123", country: "GB", zone: kept.zone, language: null, places: kept.places },
    ...{
      now: kept.now,
      memory: kept.memory,
      wakeUps: kept.wakeUps,
      items: kept.items,
      signal: new AbortController().signal,
    },
    ...more,
  });
  function take({ effects = [], remember }: { effects?: Effect[]; remember?: unknown }): void {
    if (remember !== undefined) kept.memory = JSON.parse(JSON.stringify(remember));
    for (const effect of effects) {
      if (effect.kind === "wake") {
        const data: unknown = JSON.parse(JSON.stringify(effect.data));
        kept.wakeUps = [...kept.wakeUps.filter(({ key }) => key !== effect.key), { ...effect, data }];
      }
      if (effect.kind === "know-person") kept.zone = effect.zone ?? null;
      if (effect.kind === "do-not-wake")
        kept.wakeUps = kept.wakeUps.filter(({ key }) => effect.key !== null && key !== effect.key);
    }
  }
  return {
    kept,
    async text(words: string): Promise<string> {
      const chosen = question?.choices.find(({ answer }) => answer === words.toUpperCase())?.args;
      const args =
        chosen ??
        reminders.readFollowUp?.(words, kept.memory) ??
        reminders.readCommand(words) ??
        reminders.readUtterance?.(words);
      if (!args) throw new Error(`not read: ${words}`);
      const reply = await reminders.run(reminders.schema.parse(args), context());
      question = reply.question;
      take(reply);
      return reply.text;
    },
    /** Wakes what is due at an instant, as the service does: each once. */
    async wake(at: string): Promise<string[]> {
      kept.now = new Date(at);
      const due = kept.wakeUps.filter((one) => one.at <= kept.now);
      const said: string[] = [];
      for (const { key, data, at: dueAt } of due) {
        kept.wakeUps = kept.wakeUps.filter((one) => one.key !== key);
        const reply = (await reminders.wake?.({ key, data, dueAt }, context())) as WakeReply;
        take(reply);
        if (reply.text) said.push(reply.text);
      }
      return said;
    },
  };
}

describe("what people text, written before the code", () => {
  test.each(
    [...remindersWordings, ...timerWordings].filter(
      ({ before = [] }) => !before.some((text) => text.startsWith("im in")),
    ),
  )("$text", async (wording) => {
    const person = createPerson();
    for (const text of wording.before ?? []) await person.text(text);
    const reply = await person.text(wording.text);
    const wakeUps = person.kept.wakeUps.map((one) => ({ ...one, skill: "reminders" }));
    expect(judgeReminders(wording, { reply, wakeUps } as never)).toBeNull();
    if (!("at" in wording) || !wording.then) return;
    const { rule, at } = person.kept.wakeUps[0]?.data as ReminderData;
    let last = new Date(at);
    const times = wording.then.map(() => {
      last = (rule && nextByRule(rule, "Europe/London", last)) ?? last;
      return DateTime.fromJSDate(last, { zone: "Europe/London" }).toFormat("yyyy-MM-dd'T'HH:mm");
    });
    expect(times).toEqual(wording.then);
    expect(measure(toGsm7(reply)).segments).toBe(1);
  });
});

describe("a reminder", () => {
  test("is confirmed with weekday, date and time, comes, and is snoozed by a digit", async () => {
    const person = createPerson();
    expect(await person.text("remind me tomorrow 7am to take pills")).toBe(
      "Sat 28 Mar 07:00: take pills. REMINDERS lists them.",
    );
    expect(await person.wake("2026-03-28T07:00:01Z")).toEqual([
      "Reminder: take pills\nText 1 to snooze 10 min.",
    ]);
    expect(person.kept.wakeUps).toEqual([]);
    expect(await person.text("1")).toMatch(/^Again Sat 28 Mar 07:10: take pills\./);
    expect(await person.wake("2026-03-28T07:10:02Z")).toHaveLength(1);
    expect(await person.text("in 1 hour")).toMatch(/^Again Sat 28 Mar 08:10: take pills\./);
  });

  test("that came is answered by that it is done, and what is repeated tells when it comes again", async () => {
    const person = createPerson();
    await person.text("remind me every day at 8 to take pills");
    await person.wake("2026-03-28T08:00:00Z");
    expect(await person.text("done")).toBe("Done: take pills. Next Sun 29 Mar 08:00.");
    expect(person.kept.wakeUps.map(({ at }) => at.toISOString())).toEqual(["2026-03-29T07:00:00.000Z"]);
    await person.text("in 20 min turn oven off");
    for (const said of ["ok", "Done!", "ok will do", "yes ive done it", "took them"]) {
      await person.text("in 20 min turn oven off");
      await person.wake("2026-03-28T08:40:00Z");
      person.kept.now = new Date("2026-03-28T08:00:00Z");
      expect(await person.text(said)).toBe("Done: turn oven off.");
    }
    // Nothing has come that could be done.
    expect(reminders.readFollowUp?.("done", person.kept.memory)).toBeNull();
    expect(reminders.readCommand("done")).toBeNull();
  });

  test("that came is snoozed by the word after the list was looked at too, and once only", async () => {
    const person = createPerson();
    await person.text("remind me every day at 7am to take pills");
    await person.wake("2026-03-28T07:00:00Z");
    await person.text("REMINDERS");
    await person.text("remind me at 9 to ring gran");
    expect(await person.text("SNOOZE")).toMatch(/^Again Sat 28 Mar 07:10: take pills/);
    expect(await person.text("SNOOZE")).toMatch(/^Nothing to snooze/);
    expect(person.kept.wakeUps).toHaveLength(3);
  });

  test("of a number that is not on the list is told not to be there", async () => {
    const person = createPerson();
    await person.text("remind me tomorrow 7am to take pills");
    await person.text("REMINDERS");
    expect(await person.text("delete 9")).toBe('I find no reminder "9". REMINDERS lists them.');
    expect(person.kept.wakeUps).toHaveLength(1);
  });

  test("that was missed is sent late and says so", async () => {
    const person = createPerson();
    await person.text("remind me tomorrow 7am to take pills");
    const [late] = await person.wake("2026-03-28T09:30:00Z");
    expect(late).toMatch(/^Late \(was due 07:00\): take pills/);
  });

  test("that is repeated comes at the same time of the clock after a clock change, once for all that were missed", async () => {
    const person = createPerson();
    await person.text("daily at 9am take pills");
    const told: string[] = [];
    for (const at of ["2026-03-28T09:00:00Z", "2026-03-29T08:00:00Z", "2026-03-30T08:00:00Z"])
      told.push(...(await person.wake(at)));
    expect(told).toHaveLength(3);
    expect(told.every((text) => text.startsWith("Reminder: "))).toBe(true);
    expect(await person.wake("2026-04-03T12:00:00Z")).toEqual([
      "Late (was due Tue 31 Mar 09:00): take pills\nText 1 to snooze 10 min.",
    ]);
    expect(person.kept.wakeUps.map(({ at }) => at.toISOString())).toEqual(["2026-04-04T08:00:00.000Z"]);
  });

  test("asks when, and takes a digit or a time", async () => {
    const person = createPerson();
    expect(await person.text("remind me to call john")).toMatch(
      /^When for "call john"\?\n1 in 1 hour\n2 this/,
    );
    expect(await person.text("half 5")).toMatch(/^Fri 27 Mar 17:30: call john\./);
  });

  test("asks where one is only where the clock matters", async () => {
    const american = createPerson({ country: "US", number: "+12065550123" });
    expect(await american.text("in 20 min turn oven off")).toMatch(/^In 20 min: turn oven off\./);
    expect(await american.text("remind me at 5pm to call mum")).toMatch(/^Where are you\?/);
    expect(await american.text("America/New_York")).toMatch(/^Fri 27 Mar 5:00 PM: call mum\./);
    expect(american.kept.wakeUps[1]?.at.toISOString()).toBe("2026-03-27T21:00:00.000Z");
    expect(await american.text("remind me at 6pm to eat")).toMatch(/^Fri 27 Mar 6:00 PM: eat\./);
  });

  test("is told how long is left of, whatever else runs", async () => {
    const cook = createPerson();
    await cook.text("egg timer 4 min");
    await cook.text("set a timer for 10 minutes pasta");
    await cook.text("remind me on 3 may dentist 2.15pm");
    cook.kept.now = new Date("2026-03-27T14:07:00Z");
    expect(await cook.text("how long left on the pasta")).toBe("8 min left: pasta (14:15)");
    expect(await cook.text("how long left")).toBe(
      "2 min left: egg (14:09)\n8 min left: pasta (14:15)\n37 days left: dentist (Sun 3 May 14:15)",
    );
    expect(await cook.text("time left on the cake")).toMatch(/^I find no timer "cake"/);
    expect(await cook.text("add 5 min to the egg timer")).toMatch(/^Fri 27 Mar 14:14: egg/);
    expect(await cook.text("stop the egg timer")).toBe("Deleted: Fri 27 Mar 14:14: egg. 2 are left.");
  });

  test("that comes with another one is snoozed with it, and alone where they came apart", async () => {
    const cook = createPerson();
    await cook.text("timer 4 min eggs");
    await cook.text("timer 4 min toast");
    await cook.wake("2026-03-27T14:09:00Z");
    expect(await cook.text("SNOOZE")).toBe("Again Fri 27 Mar 14:19: eggs + toast.");
    expect(cook.kept.wakeUps.map(({ at }) => at.toISOString())).toEqual(
      Array(2).fill("2026-03-27T14:19:00.000Z"),
    );
    await cook.wake("2026-03-27T14:19:00Z");
    await cook.text("timer 5 min tea");
    await cook.wake("2026-03-27T14:24:00Z");
    expect(await cook.text("1")).toMatch(/^Again Fri 27 Mar 14:34: tea\./);
    expect(cook.kept.wakeUps).toHaveLength(1);
  });

  test("is listed, changed and deleted by its number, and all of them after one yes", async () => {
    const person = createPerson();
    await person.text("remind me on 3 may dentist 2.15pm");
    await person.text("every weekday at 8 meds");
    expect(await person.text("REMINDERS")).toMatch(
      /^1 Every weekday at 08:00, next Mon 30 Mar 08:00: meds\n2 Sun 3 May 14:15: dentist\n/,
    );
    expect(await person.text("change 2 to 4pm")).toMatch(/^Sun 3 May 16:00: dentist/);
    expect(await person.text("make it 5")).toMatch(/^Sun 3 May 17:00: dentist/);
    expect(await person.text("change the meds reminder to 9")).toMatch(
      /^Every weekday at 09:00, next Mon 30 Mar 09:00: meds/,
    );
    expect(await person.text("delete 2")).toMatch(/^Deleted: Sun 3 May 17:00: dentist\./);
    expect(await person.text("delete all my reminders")).toBe("Delete your reminder?\n1 Yes\n2 No");
    expect(person.kept.wakeUps).toHaveLength(1);
    expect(await person.text("1")).toBe("All your reminders are deleted.");
    expect(person.kept.wakeUps).toEqual([]);
  });

  test("is kept once, however often it is texted, and there are fifty at most", async () => {
    const person = createPerson();
    for (let time = 0; time < 2; time += 1) await person.text("remind me tomorrow 7am to take pills");
    expect(person.kept.wakeUps).toHaveLength(1);
    for (let number = 0; number < 49; number += 1)
      await person.text(`remind me tomorrow 8am to do thing ${number}x`);
    expect(await person.text("remind me tomorrow 9am to rest")).toMatch(/^You have 50 reminders/);
  });

  test.each([
    ...[
      "that reminds me of my mum",
      "i forgot my keys",
      "how do i set an alarm on my phone",
      "call me a taxi",
    ],
    ...[
      "whats the weather tomorrow",
      "bus from leeds to york at 8",
      "see you tomorrow at 5",
      "be there in 10 min",
    ],
    ...[
      "i take pills every day at 8",
      "remind me what time the bus is",
      "tomorrow",
      "restaurants tonight",
      "half 8",
    ],
    ...[
      "days until 25 dec",
      "time in tokyo at 5pm",
      "leave at 8",
      "set home 12 elm st",
      "my train is at 6",
      "",
      "?",
    ],
  ])("is not made of %j", (text) => {
    expect(reminders.readCommand(text) ?? reminders.readUtterance?.(text)).toBeNull();
  });
});
