import { api, unwrap } from "../../api/client.ts";
import type { Contact, ContactChange, ContactQuery, WholeContact } from "../conversations/types.ts";

export type { Contact, ContactChange, ContactQuery, WholeContact };

const of = (id: number) => ({ params: { path: { id } } });

/** What the contacts pages ask of the API. */
export const requests = {
  list: (query: ContactQuery, before?: number) =>
    unwrap(
      api.GET("/api/contacts", {
        params: { query: { ...query, limit: 100, ...(before === undefined ? {} : { before }) } },
      }),
    ),
  contact: (id: number) => unwrap(api.GET("/api/contacts/{id}", of(id))),
  change: (id: number, body: ContactChange) => unwrap(api.PATCH("/api/contacts/{id}", { ...of(id), body })),
  erase: (id: number) => unwrap(api.DELETE("/api/contacts/{id}", of(id))),
  importCsv: (csv: string) => unwrap(api.POST("/api/contacts/import", { body: { csv } })),
};
