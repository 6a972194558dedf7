CREATE TABLE "intents" (
	"name" text PRIMARY KEY NOT NULL,
	"answer" jsonb NOT NULL,
	"utterances" jsonb NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "models" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "models_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"status" text NOT NULL,
	"is_shadow" boolean DEFAULT false NOT NULL,
	"file" "bytea" NOT NULL,
	"report" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"promoted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "teaching_texts" (
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"intent" text NOT NULL,
	CONSTRAINT "teaching_texts_kind_text_pk" PRIMARY KEY("kind","text")
);
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "intent" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "confidence" real;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "is_accepted" boolean;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "model_id" bigint;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "label" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "labelled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "shadow_intent" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "shadow_model_id" bigint;--> statement-breakpoint
CREATE UNIQUE INDEX "models_one_current" ON "models" USING btree ("status") WHERE status = 'current';