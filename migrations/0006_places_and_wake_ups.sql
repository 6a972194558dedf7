CREATE TABLE "places" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "places_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"contact_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"label" text NOT NULL,
	"place_id" text,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"zone" text,
	"country" text,
	"kept_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "places_name" UNIQUE("contact_id","kind","name")
);
--> statement-breakpoint
CREATE TABLE "wake_ups" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "wake_ups_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"conversation_id" bigint NOT NULL,
	"skill" text NOT NULL,
	"key" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"data" jsonb NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "wake_ups_key" UNIQUE("conversation_id","skill","key")
);
--> statement-breakpoint
DROP INDEX "contacts_name";--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wake_ups" ADD CONSTRAINT "wake_ups_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wake_ups_at" ON "wake_ups" USING btree ("at");--> statement-breakpoint
CREATE INDEX "contacts_name_words" ON "contacts" USING gin (to_tsvector('simple', "name")) WHERE name is not null;