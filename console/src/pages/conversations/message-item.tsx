import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { memo, useId, useState } from "react";
import { DeliveryMark, isFailure } from "../../parts/delivery-mark.tsx";
import { PersonText } from "../../parts/person-text.tsx";
import { fullTimeText, timeText } from "../../parts/relative-time.tsx";
import { LabelControl } from "./label-control.tsx";
import { MessageDetails } from "./message-details.tsx";
import classes from "./messages.module.css";
import type { Message } from "./types.ts";
import { costText, silenceText } from "./why-text.ts";
import { words } from "./words.ts";

type Props = {
  message: Message;
  /** Outbound, of the machine: why it said so. */
  why: string | null;
  contactName: string;
  onChange: (message: Message) => void;
};

/** One text: what was said, by whom and when, what became of it, and why. */
export const MessageItem = memo(function MessageItem({ message, why, contactName, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const isOutbound = message.direction === "outbound";
  const kind = [
    classes.text,
    isOutbound ? classes.outbound : "",
    message.author === "operator" ? classes.operator : "",
  ];
  const size = [words.segments(message.encoding, message.segments), costText(message)]
    .filter(Boolean)
    .join(" · ");
  const more = (
    <UnstyledButton
      className={classes.more}
      aria-expanded={isOpen}
      aria-controls={isOpen ? id : undefined}
      onClick={() => {
        setOpen(!isOpen);
      }}
    >
      {words.moreAbout}
    </UnstyledButton>
  );
  return (
    <li className={kind.filter(Boolean).join(" ")} data-message={message.id}>
      <div className={classes.bubble} title={size}>
        {message.body === "" && message.media.length === 0 ? (
          words.noText
        ) : (
          <PersonText lines>{message.body}</PersonText>
        )}
        {message.media.map(({ contentType }, index) => (
          <span key={index} style={{ display: "block" }}>
            {words.picture(contentType)}
          </span>
        ))}
      </div>
      <div className={classes.meta}>
        {isOutbound ? more : null}
        {isOutbound ? null : <Inbound message={message} onChange={onChange} />}
        {why ? <span>{why}</span> : null}
        {authorText(message, contactName)}
        <time dateTime={message.at} title={fullTimeText(message.at)}>
          {timeText(message.at)}
        </time>
        {isOutbound ? (
          <span title={message.errorMeaning ?? undefined}>
            <DeliveryMark
              status={message.status}
              errorCode={message.errorCode}
              withWords={isFailure(message.status)}
            />
          </span>
        ) : (
          more
        )}
      </div>
      {isFailure(message.status) && message.errorMeaning ? (
        <div className={`${classes.meta ?? ""} ${classes.failure ?? ""}`}>{message.errorMeaning}</div>
      ) : null}
      {isOpen ? <MessageDetails message={message} id={id} /> : null}
    </li>
  );
});

function Inbound({ message, onChange }: Pick<Props, "message" | "onChange">) {
  return (
    <>
      <LabelControl message={message} onChange={onChange} />
      {message.silence ? <span>{silenceText(message.silence)}</span> : null}
      {message.isPending ? <span>{words.thinking}</span> : null}
    </>
  );
}

function authorText({ author, operator }: Message, contactName: string) {
  // Its side says it already to whoever sees.
  if (author === "contact") {
    return (
      <VisuallyHidden>
        <PersonText>{contactName}</PersonText>
      </VisuallyHidden>
    );
  }
  return <span>{author === "assistant" ? words.assistant : (operator?.name ?? words.you)}</span>;
}
