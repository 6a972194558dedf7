CREATE TABLE "relays" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "relays_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"from_contact_id" bigint,
	"to_contact_id" bigint NOT NULL,
	"code" text NOT NULL,
	"tried_at" timestamp (3) with time zone NOT NULL,
	"asked_at" timestamp (3) with time zone,
	"agreed_at" timestamp (3) with time zone,
	"blocked_at" timestamp (3) with time zone,
	"wrong_codes" integer DEFAULT 0 NOT NULL,
	"waiting" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"sent_since" timestamp (3) with time zone,
	"sent_count" integer DEFAULT 0 NOT NULL,
	"from_conversation_id" bigint,
	CONSTRAINT "relays_pair" UNIQUE NULLS NOT DISTINCT("to_contact_id","from_contact_id")
);
--> statement-breakpoint
ALTER TABLE "relays" ADD CONSTRAINT "relays_from_contact_id_contacts_id_fk" FOREIGN KEY ("from_contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relays" ADD CONSTRAINT "relays_to_contact_id_contacts_id_fk" FOREIGN KEY ("to_contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relays" ADD CONSTRAINT "relays_from_conversation_id_conversations_id_fk" FOREIGN KEY ("from_conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "relays_from" ON "relays" USING btree ("from_contact_id");