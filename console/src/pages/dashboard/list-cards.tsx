import { Anchor, Text } from "@mantine/core";
import { PersonText } from "../../parts/person-text.tsx";
import { Card } from "./card.tsx";
import { FigureTable } from "./figure-table.tsx";
import { countText, moneyText, shareText } from "./format.ts";
import { conversationsBehind } from "./links.ts";
import type { Dashboard } from "./use-figures.ts";
import { words } from "./words.ts";

type Props = { figures: Dashboard };

/** What failed, by the carrier's code and with its meaning. */
export function ErrorCard({ figures: { errors, period } }: Props) {
  return (
    <Card title={words.errors}>
      <FigureTable
        label={words.errors}
        columns={[words.meaning, words.code, words.messages]}
        rows={errors.map(({ code, meaning, count }) => ({
          key: code ?? "",
          to: conversationsBehind({ period, filter: "failed", ...(code === null ? {} : { error: code }) }),
          name: meaning ?? words.unknownMeaning,
          values: [<CodeLink key="code" code={code} />, countText(count)],
        }))}
        empty={words.noErrors}
      />
    </Card>
  );
}

function CodeLink({ code }: { code: string | null }) {
  if (code === null) return words.noCode;
  if (!/^\d{5}$/.test(code)) return code; // one of our own
  return (
    <Anchor href={`https://www.twilio.com/docs/api/errors/${code}`} target="_blank" rel="noreferrer" inherit>
      {code}
    </Anchor>
  );
}

/** Texts that got no reply, by why. */
export function SilenceCard({ figures: { silences, period } }: Props) {
  return (
    <Card title={words.silences}>
      <FigureTable
        label={words.silences}
        columns={[words.why, words.texts]}
        rows={silences.map(({ silence, count }) => ({
          key: silence,
          to: conversationsBehind({ period, silence }),
          name: words.silenceNames[silence] ?? silence,
          values: [countText(count)],
        }))}
        empty={words.noSilences}
      />
    </Card>
  );
}

/** What people ask about most. */
export function IntentCard({ figures: { intents, period } }: Props) {
  return (
    <Card title={words.intents}>
      <FigureTable
        label={words.intents}
        columns={[words.intent, words.share, words.texts]}
        rows={intents.slice(0, 10).map(({ intent, share, count }) => ({
          key: intent,
          to: conversationsBehind({ period, intent }),
          name: intent,
          values: [shareText(share), countText(count)],
        }))}
        empty={words.noIntents}
      />
    </Card>
  );
}

/** What people ask about more than before. */
export function RisingCard({ figures: { rising, period } }: Props) {
  return (
    <Card title={words.rising} note={words.risingNote}>
      <FigureTable
        label={words.rising}
        columns={[words.intent, words.before, words.now, words.texts]}
        minor={[2]}
        rows={rising.map(({ intent, share, shareBefore, count }) => ({
          key: intent,
          to: conversationsBehind({ period, intent }),
          name: intent,
          values: [shareText(shareBefore), shareText(share), countText(count)],
        }))}
        empty={words.noRising}
      />
    </Card>
  );
}

/** Whom most was sent to. */
export function ContactCard({ figures: { contacts, unit, period } }: Props) {
  return (
    <Card title={words.contacts}>
      <FigureTable
        label={words.contacts}
        columns={[words.contact, words.messages, words.segments, ...(unit === null ? [] : [words.spent])]}
        rows={contacts.map(({ contactId, name, number, messages, segments, money }) => ({
          key: String(contactId),
          to: conversationsBehind({ period, search: number }),
          name: (
            <>
              {name === null ? number : <PersonText>{name}</PersonText>}
              {name === null ? null : (
                <Text span size="xs" c="dimmed">
                  {` ${number}`}
                </Text>
              )}
            </>
          ),
          values: [
            countText(messages),
            countText(segments),
            ...(unit === null ? [] : [moneyText(money, unit)]),
          ],
        }))}
        minor={[0]}
        empty={words.noContacts}
      />
    </Card>
  );
}

/** What the language models read and wrote. */
export function ModelCard({ figures: { models, period } }: Props) {
  return (
    <Card title={words.models}>
      <FigureTable
        label={words.models}
        columns={[words.model, words.replies, words.tokensIn, words.tokensOut]}
        rows={models.map(({ model, replies, tokensIn, tokensOut }) => ({
          key: model,
          to: conversationsBehind({ period, tier: "agent" }),
          name: model,
          values: [countText(replies), countText(tokensIn), countText(tokensOut)],
        }))}
        minor={[0]}
        empty={words.noModels}
      />
    </Card>
  );
}
