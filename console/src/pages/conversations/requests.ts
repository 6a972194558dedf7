import { api, unwrap } from "../../api/client.ts";
import type * as types from "./types.ts";

const of = (id: number) => ({ params: { path: { id } } });
const upTo = (before: number | undefined, limit: number) =>
  before === undefined ? { limit } : { before, limit };

/** What this page asks of the API. */
export const requests = {
  list: (query: types.ListQuery, before?: number) =>
    unwrap(api.GET("/api/conversations", { params: { query: { ...query, ...upTo(before, 50) } } })),
  conversation: (id: number) => unwrap(api.GET("/api/conversations/{id}", of(id))),
  messages: (id: number, before?: number) =>
    unwrap(
      api.GET("/api/conversations/{id}/messages", { params: { path: { id }, query: upTo(before, 50) } }),
    ),
  notes: async (id: number) => (await unwrap(api.GET("/api/conversations/{id}/notes", of(id)))).notes,
  addNote: (id: number, body: string) =>
    unwrap(api.POST("/api/conversations/{id}/notes", { ...of(id), body: { body } })),
  takeOver: (id: number, body: types.TakeOver) =>
    unwrap(api.POST("/api/conversations/{id}/take-over", { ...of(id), body })),
  handBack: (id: number, body: types.HandBack) =>
    unwrap(api.POST("/api/conversations/{id}/hand-back", { ...of(id), body })),
  reply: (id: number, body: types.Reply) =>
    unwrap(api.POST("/api/conversations/{id}/messages", { ...of(id), body })),
  askForDraft: (id: number) => unwrap(api.POST("/api/conversations/{id}/drafts", { ...of(id), body: {} })),
  draft: (id: number, draftId: number) =>
    unwrap(api.GET("/api/conversations/{id}/drafts/{draftId}", { params: { path: { id, draftId } } })),
  change: (id: number, body: types.Change) =>
    unwrap(api.PATCH("/api/conversations/{id}", { ...of(id), body })),
  markRead: (id: number, newest: number) =>
    unwrap(api.POST("/api/conversations/{id}/read", { ...of(id), body: { upTo: newest } })),
  markUnread: (id: number) => unwrap(api.POST("/api/conversations/{id}/unread", of(id))),
  view: (id: number, isWriting: boolean) =>
    unwrap(api.POST("/api/conversations/{id}/viewing", { ...of(id), body: { isWriting } })),
  label: (messageId: number, intent: string) =>
    unwrap(api.POST("/api/messages/{id}/label", { ...of(messageId), body: { intent } })),
  unlabel: (messageId: number) => unwrap(api.DELETE("/api/messages/{id}/label", of(messageId))),
  intents: async () => (await unwrap(api.GET("/api/intents"))).intents.map(({ name }) => name),
  operators: async () =>
    (await unwrap(api.GET("/api/operators"))).operators.filter(({ isDisabled }) => !isDisabled),
  cannedReplies: async () => (await unwrap(api.GET("/api/canned-replies"))).cannedReplies,
  addCannedReply: (body: Omit<types.CannedReply, "id">) => unwrap(api.POST("/api/canned-replies", { body })),
  changeCannedReply: ({ id, ...body }: types.CannedReply) =>
    unwrap(api.PATCH("/api/canned-replies/{id}", { ...of(id), body })),
  removeCannedReply: (id: number) => unwrap(api.DELETE("/api/canned-replies/{id}", of(id))),
  erase: (contactId: number) => unwrap(api.DELETE("/api/contacts/{id}", of(contactId))),
};
