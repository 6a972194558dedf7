import type { paths } from "../../api/schema.d.ts";

type Json<Responses, Status extends keyof Responses> = Responses[Status] extends {
  content: { "application/json": infer Body };
}
  ? Body
  : never;
type Brought<Path extends keyof paths> = paths[Path] extends { get: { responses: infer Responses } }
  ? 200 extends keyof Responses
    ? Json<Responses, 200>
    : never
  : never;
type Sent<Path extends keyof paths, Method extends "post" | "patch"> = paths[Path][Method] extends {
  requestBody?: { content: { "application/json": infer Body } };
}
  ? Body
  : never;
type Asked<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Query } } }
  ? Omit<NonNullable<Query>, "before" | "limit">
  : never;

/** What the API brings, as its own document says. */
export type ListPage = Brought<"/api/conversations">;
export type ConversationItem = ListPage["conversations"][number];
export type Conversation = Brought<"/api/conversations/{id}">;
export type Viewer = Conversation["viewers"][number];
export type Counts = Brought<"/api/conversations/counts">;
export type MessagePage = Brought<"/api/conversations/{id}/messages">;
export type Message = MessagePage["messages"][number];
export type Note = Brought<"/api/conversations/{id}/notes">["notes"][number];
export type CannedReply = Brought<"/api/canned-replies">["cannedReplies"][number];
export type Contact = Brought<"/api/contacts">["contacts"][number];
export type WholeContact = Brought<"/api/contacts/{id}">;

/** What the API takes. */
export type ListQuery = Asked<"/api/conversations">;
export type ContactQuery = Asked<"/api/contacts">;
export type Reply = Sent<"/api/conversations/{id}/messages", "post">;
export type TakeOver = Sent<"/api/conversations/{id}/take-over", "post">;
export type HandBack = Sent<"/api/conversations/{id}/hand-back", "post">;
export type Change = Sent<"/api/conversations/{id}", "patch">;
export type ContactChange = Sent<"/api/contacts/{id}", "patch">;
