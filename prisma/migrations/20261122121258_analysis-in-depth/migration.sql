-- AlterTable
ALTER TABLE "code_frame" ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'draft';

-- AlterTable
ALTER TABLE "coding" ADD COLUMN     "alike_id" UUID,
ADD COLUMN     "proposal_id" UUID;

-- AlterTable
ALTER TABLE "quote" ADD COLUMN     "public_sha256" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "redactions" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "theme" ADD COLUMN     "carried_from_id" UUID,
ADD COLUMN     "heading" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "split_from_id" UUID;

-- AlterTable
ALTER TABLE "theme_run" ADD COLUMN     "split_of_id" UUID,
ADD COLUMN     "worked_out_by" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "code_frame_edition" (
    "code_frame_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "frozen_by_id" UUID,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "code_frame_edition_pkey" PRIMARY KEY ("code_frame_id","number")
);

-- CreateTable
CREATE TABLE "theme_event" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code_frame_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "theme_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coding_span" (
    "coding_id" UUID NOT NULL,
    "starts_at" INTEGER NOT NULL,
    "ends_at" INTEGER NOT NULL,
    "excerpt" TEXT NOT NULL,

    CONSTRAINT "coding_span_pkey" PRIMARY KEY ("coding_id","starts_at","ends_at")
);

-- CreateTable
CREATE TABLE "answer_mark" (
    "response_id" UUID NOT NULL,
    "question_name" TEXT NOT NULL,
    "answer_hash" TEXT NOT NULL,
    "position" TEXT,
    "is_evidence" BOOLEAN NOT NULL DEFAULT false,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_mark_pkey" PRIMARY KEY ("response_id","question_name")
);

-- CreateTable
CREATE TABLE "escalation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "response_id" UUID NOT NULL,
    "question_name" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "officer_id" UUID NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT '',
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "escalation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_step" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "desk_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alike_run" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "question_name" TEXT NOT NULL,
    "job_run_id" UUID NOT NULL,
    "answers" INTEGER NOT NULL DEFAULT 0,
    "asked_by_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "alike_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alike_group" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "run_id" UUID NOT NULL,
    "size" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'near',

    CONSTRAINT "alike_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alike_answer" (
    "group_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "answer_hash" TEXT NOT NULL,
    "likeness" REAL NOT NULL DEFAULT 1,

    CONSTRAINT "alike_answer_pkey" PRIMARY KEY ("group_id","response_id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "ending" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_on" DATE,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coding_round" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "question_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "share" REAL NOT NULL,
    "seed" INTEGER NOT NULL DEFAULT 1,
    "themes" JSONB NOT NULL,
    "learner_run_id" UUID,
    "started_by_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "coding_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round_answer" (
    "round_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "answer_hash" TEXT NOT NULL,
    "sort" INTEGER NOT NULL,

    CONSTRAINT "round_answer_pkey" PRIMARY KEY ("round_id","response_id")
);

-- CreateTable
CREATE TABLE "round_coder" (
    "round_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "round_coder_pkey" PRIMARY KEY ("round_id","user_id")
);

-- CreateTable
CREATE TABLE "blind_reading" (
    "round_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "blind_reading_pkey" PRIMARY KEY ("round_id","response_id","user_id")
);

-- CreateTable
CREATE TABLE "blind_coding" (
    "round_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,

    CONSTRAINT "blind_coding_pkey" PRIMARY KEY ("round_id","response_id","user_id","theme_id")
);

-- CreateTable
CREATE TABLE "reconciliation" (
    "round_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "applies" BOOLEAN NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reconciliation_pkey" PRIMARY KEY ("round_id","response_id","theme_id")
);

-- CreateTable
CREATE TABLE "export_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "job_run_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "options" JSONB NOT NULL DEFAULT '{}',
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "rows" INTEGER NOT NULL DEFAULT 0,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "sha256" TEXT NOT NULL DEFAULT '',
    "reached" JSONB,
    "asked_by_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "ready_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "token_hash" TEXT,

    CONSTRAINT "export_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "export_part" (
    "export_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "export_part_pkey" PRIMARY KEY ("export_id","number")
);

-- CreateTable
CREATE TABLE "learner_run" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "question_name" TEXT NOT NULL,
    "job_run_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "precision" TEXT NOT NULL DEFAULT 'words',
    "seed" INTEGER NOT NULL DEFAULT 1,
    "trained_on" INTEGER NOT NULL DEFAULT 0,
    "quality" JSONB NOT NULL DEFAULT '[]',
    "asked_by_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "learner_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coding_proposal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "run_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "answer_hash" TEXT NOT NULL,
    "probability" REAL NOT NULL,
    "usefulness" REAL NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "coding_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_audit" (
    "proposal_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL,
    "is_right" BOOLEAN,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3),

    CONSTRAINT "proposal_audit_pkey" PRIMARY KEY ("proposal_id")
);

-- CreateTable
CREATE TABLE "redacted_answer" (
    "response_id" UUID NOT NULL,
    "question_name" TEXT NOT NULL,
    "answer_hash" TEXT NOT NULL,
    "public_text" TEXT NOT NULL,
    "redactions" JSONB NOT NULL DEFAULT '[]',
    "sha256" TEXT NOT NULL,
    "decided_by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "redacted_answer_pkey" PRIMARY KEY ("response_id","question_name")
);

-- CreateIndex
CREATE INDEX "theme_event_code_frame_id_at_idx" ON "theme_event"("code_frame_id", "at");

-- CreateIndex
CREATE INDEX "theme_event_theme_id_idx" ON "theme_event"("theme_id");

-- CreateIndex
CREATE INDEX "escalation_response_id_question_name_idx" ON "escalation"("response_id", "question_name");

-- CreateIndex
CREATE INDEX "escalation_officer_id_closed_at_idx" ON "escalation"("officer_id", "closed_at");

-- CreateIndex
CREATE INDEX "desk_step_consultation_id_user_id_at_idx" ON "desk_step"("consultation_id", "user_id", "at");

-- CreateIndex
CREATE INDEX "alike_run_consultation_id_asked_at_idx" ON "alike_run"("consultation_id", "asked_at");

-- CreateIndex
CREATE INDEX "alike_group_run_id_size_idx" ON "alike_group"("run_id", "size");

-- CreateIndex
CREATE INDEX "alike_answer_response_id_idx" ON "alike_answer"("response_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE INDEX "api_token_user_id_idx" ON "api_token"("user_id");

-- CreateIndex
CREATE INDEX "coding_round_consultation_id_started_at_idx" ON "coding_round"("consultation_id", "started_at");

-- CreateIndex
CREATE INDEX "round_answer_response_id_idx" ON "round_answer"("response_id");

-- CreateIndex
CREATE UNIQUE INDEX "export_file_token_hash_key" ON "export_file"("token_hash");

-- CreateIndex
CREATE INDEX "export_file_consultation_id_asked_at_idx" ON "export_file"("consultation_id", "asked_at");

-- CreateIndex
CREATE INDEX "export_file_expires_at_idx" ON "export_file"("expires_at");

-- CreateIndex
CREATE INDEX "learner_run_consultation_id_asked_at_idx" ON "learner_run"("consultation_id", "asked_at");

-- CreateIndex
CREATE UNIQUE INDEX "learner_run_consultation_id_question_name_number_key" ON "learner_run"("consultation_id", "question_name", "number");

-- CreateIndex
CREATE INDEX "coding_proposal_response_id_idx" ON "coding_proposal"("response_id");

-- CreateIndex
CREATE INDEX "coding_proposal_run_id_state_idx" ON "coding_proposal"("run_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "coding_proposal_run_id_response_id_theme_id_key" ON "coding_proposal"("run_id", "response_id", "theme_id");

-- CreateIndex
CREATE INDEX "proposal_audit_run_id_idx" ON "proposal_audit"("run_id");

-- AddForeignKey
ALTER TABLE "code_frame_edition" ADD CONSTRAINT "code_frame_edition_code_frame_id_fkey" FOREIGN KEY ("code_frame_id") REFERENCES "code_frame"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_event" ADD CONSTRAINT "theme_event_code_frame_id_fkey" FOREIGN KEY ("code_frame_id") REFERENCES "code_frame"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_event" ADD CONSTRAINT "theme_event_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_split_from_id_fkey" FOREIGN KEY ("split_from_id") REFERENCES "theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_carried_from_id_fkey" FOREIGN KEY ("carried_from_id") REFERENCES "theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding" ADD CONSTRAINT "coding_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "coding_proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding_span" ADD CONSTRAINT "coding_span_coding_id_fkey" FOREIGN KEY ("coding_id") REFERENCES "coding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_mark" ADD CONSTRAINT "answer_mark_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_step" ADD CONSTRAINT "desk_step_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alike_run" ADD CONSTRAINT "alike_run_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alike_group" ADD CONSTRAINT "alike_group_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "alike_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alike_answer" ADD CONSTRAINT "alike_answer_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "alike_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alike_answer" ADD CONSTRAINT "alike_answer_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding_round" ADD CONSTRAINT "coding_round_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_answer" ADD CONSTRAINT "round_answer_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "coding_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_answer" ADD CONSTRAINT "round_answer_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_coder" ADD CONSTRAINT "round_coder_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "coding_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_coder" ADD CONSTRAINT "round_coder_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blind_reading" ADD CONSTRAINT "blind_reading_round_id_response_id_fkey" FOREIGN KEY ("round_id", "response_id") REFERENCES "round_answer"("round_id", "response_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blind_coding" ADD CONSTRAINT "blind_coding_round_id_response_id_user_id_fkey" FOREIGN KEY ("round_id", "response_id", "user_id") REFERENCES "blind_reading"("round_id", "response_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blind_coding" ADD CONSTRAINT "blind_coding_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reconciliation" ADD CONSTRAINT "reconciliation_round_id_response_id_fkey" FOREIGN KEY ("round_id", "response_id") REFERENCES "round_answer"("round_id", "response_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_file" ADD CONSTRAINT "export_file_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_part" ADD CONSTRAINT "export_part_export_id_fkey" FOREIGN KEY ("export_id") REFERENCES "export_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learner_run" ADD CONSTRAINT "learner_run_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding_proposal" ADD CONSTRAINT "coding_proposal_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "learner_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding_proposal" ADD CONSTRAINT "coding_proposal_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding_proposal" ADD CONSTRAINT "coding_proposal_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_audit" ADD CONSTRAINT "proposal_audit_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "coding_proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_audit" ADD CONSTRAINT "proposal_audit_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "learner_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redacted_answer" ADD CONSTRAINT "redacted_answer_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;



SELECT pgboss.create_queue('find-alike-answers', '{"policy":"standard","retryLimit":2,"retryDelay":5,"retryBackoff":true,"expireInSeconds":1800}'::json);
SELECT pgboss.create_queue('train-learner', '{"policy":"standard","retryLimit":2,"retryDelay":5,"retryBackoff":true,"expireInSeconds":1800}'::json);
SELECT pgboss.create_queue('make-export', '{"policy":"standard","retryLimit":5,"retryDelay":5,"retryBackoff":true,"expireInSeconds":3600}'::json);
