-- Answers on paper and by voice, files of responses, and trying a questionnaire out before launch.
ALTER TABLE "invitation" ADD COLUMN "paper_code" TEXT;
CREATE UNIQUE INDEX "invitation_paper_code_key" ON "invitation"("paper_code");

ALTER TABLE "response" ADD COLUMN "received_on" DATE;
ALTER TABLE "response" ADD COLUMN "left_empty" TEXT[] DEFAULT ARRAY[]::TEXT[];

ALTER TABLE "consultation" ADD COLUMN "return_address" TEXT NOT NULL DEFAULT '';

CREATE TABLE "response_import" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "stage_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA,
    "mapping" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'mapping',
    "outcome" JSONB,
    "job_run_id" UUID,
    "uploaded_by_id" UUID,
    "uploaded_by_name" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "imported_at" TIMESTAMPTZ(3),
    "keep_until" DATE NOT NULL,

    CONSTRAINT "response_import_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "response_import_stage_id_uploaded_at_idx" ON "response_import"("stage_id", "uploaded_at");
CREATE INDEX "response_import_keep_until_idx" ON "response_import"("keep_until");
ALTER TABLE "response_import" ADD CONSTRAINT "response_import_stage_id_fkey"
  FOREIGN KEY ("stage_id") REFERENCES "stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "pilot_remark" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "invitation_id" UUID NOT NULL,
    "page" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pilot_remark_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "pilot_remark_invitation_id_idx" ON "pilot_remark"("invitation_id");
ALTER TABLE "pilot_remark" ADD CONSTRAINT "pilot_remark_invitation_id_fkey"
  FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT pgboss.create_queue('import-responses', '{"policy":"standard","retryLimit":3,"retryDelay":5,"expireInSeconds":3600}'::json);
