CREATE TABLE "breakdown_choices" (
	"workspace_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"attributes" jsonb NOT NULL,
	"stage" text,
	"failed" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "breakdown_choices_workspace_id_pk" PRIMARY KEY("workspace_id"),
	CONSTRAINT "breakdown_choices_stage" CHECK (stage in ('ledger', 'facts'))
);
--> statement-breakpoint
ALTER TABLE "breakdown_choices" ADD CONSTRAINT "breakdown_choices_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;