-- Rows of these tables change several times within seconds: statistics and dead rows must not wait for a fifth of the table.
ALTER TABLE "messages" SET (autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 1000, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);--> statement-breakpoint
ALTER TABLE "conversations" SET (autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 1000);--> statement-breakpoint
ALTER TABLE "contacts" SET (autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 1000);--> statement-breakpoint
ALTER TABLE "early_reports" SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
