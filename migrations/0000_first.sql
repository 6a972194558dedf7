CREATE TABLE "contacts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contacts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"carrier" text NOT NULL,
	"number" text NOT NULL,
	"opted_out_at" timestamp (3) with time zone,
	"unreachable_at" timestamp (3) with time zone,
	"unreachable_code" text,
	"zone" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "contacts_number" UNIQUE("carrier","number")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "conversations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"carrier" text NOT NULL,
	"our_number" text NOT NULL,
	"contact_id" bigint NOT NULL,
	"carrier_account" text,
	"waiting_since" timestamp (3) with time zone,
	"memory_from" timestamp (3) with time zone,
	"rest" text DEFAULT '' NOT NULL,
	"question" jsonb,
	"skill_memory" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "conversations_pair" UNIQUE("carrier","our_number","contact_id")
);
--> statement-breakpoint
CREATE TABLE "early_reports" (
	"carrier" text NOT NULL,
	"carrier_id" text NOT NULL,
	"status" text NOT NULL,
	"error_code" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "early_reports_carrier_carrier_id_status_pk" PRIMARY KEY("carrier","carrier_id","status")
);
--> statement-breakpoint
CREATE TABLE "holds" (
	"carrier" text NOT NULL,
	"sender" text NOT NULL,
	"code" text NOT NULL,
	"until" timestamp (3) with time zone,
	"credentials" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "holds_carrier_sender_pk" PRIMARY KEY("carrier","sender")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "messages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"conversation_id" bigint NOT NULL,
	"direction" text NOT NULL,
	"carrier" text NOT NULL,
	"carrier_id" text,
	"author" text NOT NULL,
	"body" text NOT NULL,
	"media" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"status" text NOT NULL,
	"error_code" text,
	"encoding" text NOT NULL,
	"segments" integer NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by" bigint,
	"silence" text,
	"tier" text,
	"source" text,
	"model" text,
	"tokens_in" integer,
	"tokens_out" integer,
	"took_ms" integer,
	"price" numeric,
	"price_unit" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"not_before" timestamp (3) with time zone,
	"outcome_unknown_since" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"status_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "messages_carrier_id" UNIQUE("carrier","carrier_id")
);
--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conversations_contact" ON "conversations" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "messages_conversation" ON "messages" USING btree ("conversation_id","id");--> statement-breakpoint
CREATE INDEX "messages_unanswered" ON "messages" USING btree ("conversation_id","id") WHERE direction = 'inbound' and answered_at is null;--> statement-breakpoint
CREATE INDEX "messages_unsent" ON "messages" USING btree ("conversation_id","id") WHERE direction = 'outbound' and status in ('waiting', 'held');