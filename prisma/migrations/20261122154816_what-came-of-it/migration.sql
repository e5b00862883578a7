-- AlterTable
ALTER TABLE "consultation" ADD COLUMN     "is_announced" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "stage" ADD COLUMN     "closed_at" TIMESTAMPTZ(3),
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'views',
ADD COLUMN     "launched_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "alert" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "borough_codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "kinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "confirm_hash" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "keep_until" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_sent" (
    "alert_id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alert_sent_pkey" PRIMARY KEY ("alert_id","consultation_id","kind")
);

-- CreateTable
CREATE TABLE "fairness_entry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "declared_by" TEXT NOT NULL DEFAULT '',
    "on_date" DATE,
    "document_id" UUID,
    "evidence_url" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "fairness_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fairness_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "job_run_id" UUID,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "content" BYTEA,
    "size" INTEGER,
    "sha256" TEXT NOT NULL DEFAULT '',
    "problem" TEXT NOT NULL DEFAULT '',
    "asked_by_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "ready_at" TIMESTAMPTZ(3),

    CONSTRAINT "fairness_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_day" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,

    CONSTRAINT "public_day_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "target" INTEGER NOT NULL,
    "body_type_code" TEXT NOT NULL,
    "rule" TEXT NOT NULL DEFAULT '',
    "sort" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "measure_entry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "measure_code" TEXT NOT NULL,
    "body_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "is_met" BOOLEAN NOT NULL,
    "on_date" DATE,
    "evidence" TEXT NOT NULL,
    "evidence_url" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "removed_why" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "measure_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_response" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "response_id" UUID,
    "revision_number" INTEGER NOT NULL,
    "stage_sequence" INTEGER NOT NULL DEFAULT 1,
    "body_id" UUID,
    "name" TEXT NOT NULL DEFAULT '',
    "body_type_code" TEXT NOT NULL,
    "borough_code" TEXT,
    "basis" TEXT NOT NULL DEFAULT '',
    "came" TEXT NOT NULL DEFAULT '',
    "answers" JSONB NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "search" tsvector,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_why" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "published_response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_section" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL DEFAULT '',
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "is_left_out" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_section_revision" (
    "section_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "is_left_out" BOOLEAN NOT NULL DEFAULT false,
    "from_version" INTEGER,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_section_revision_pkey" PRIMARY KEY ("section_id","version")
);

-- CreateTable
CREATE TABLE "report_comment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "section_id" UUID,
    "section_version" INTEGER,
    "excerpt" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "answers_id" UUID,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,

    CONSTRAINT "report_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_source" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL DEFAULT '',
    "published" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "finding" TEXT NOT NULL,
    "sort" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_source_theme" (
    "source_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,

    CONSTRAINT "report_source_theme_pkey" PRIMARY KEY ("source_id","theme_id")
);

-- CreateTable
CREATE TABLE "report_refusal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "sort" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_refusal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_refusal_theme" (
    "refusal_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,

    CONSTRAINT "report_refusal_theme_pkey" PRIMARY KEY ("refusal_id","theme_id")
);

-- CreateTable
CREATE TABLE "report_check" (
    "report_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "seen" TEXT NOT NULL DEFAULT '',
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_check_pkey" PRIMARY KEY ("report_id","code")
);

-- CreateTable
CREATE TABLE "report_proposal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "what_changed" TEXT NOT NULL DEFAULT '',
    "hides_small_changes" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "checklist" JSONB NOT NULL DEFAULT '[]',
    "proposed_by_id" UUID,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "why" TEXT NOT NULL DEFAULT '',
    "edition" INTEGER,

    CONSTRAINT "report_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "edition_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "content" BYTEA,
    "size" INTEGER,
    "sha256" TEXT,
    "problem" TEXT NOT NULL DEFAULT '',
    "made_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "working_draft" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "stage_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "introduction" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "frozen_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "working_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_passage" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "working_draft_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "after_number" INTEGER,
    "heading" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "sort" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "outcome" TEXT NOT NULL DEFAULT 'undecided',
    "new_text" TEXT NOT NULL DEFAULT '',
    "why" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "draft_passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_answer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "response_id" UUID NOT NULL,
    "passage_id" UUID,
    "question_name" TEXT NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_list_edition" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "working_draft_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "what_changed" TEXT NOT NULL DEFAULT '',
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "change_list_edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "telling" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "job_run_id" UUID,
    "asked_by_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "letters" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "telling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "told" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "telling_id" UUID NOT NULL,
    "address_hash" TEXT NOT NULL,
    "invitation_id" UUID,
    "token_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "keep_until" DATE NOT NULL,

    CONSTRAINT "told_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_feedback" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "link_hash" TEXT NOT NULL,
    "respondent_kind" TEXT NOT NULL,
    "is_clear" TEXT NOT NULL,
    "would_again" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "on_date" DATE NOT NULL,

    CONSTRAINT "report_feedback_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "alert_email_key" ON "alert"("email");

-- CreateIndex
CREATE UNIQUE INDEX "alert_confirm_hash_key" ON "alert"("confirm_hash");

-- CreateIndex
CREATE INDEX "alert_keep_until_idx" ON "alert"("keep_until");

-- CreateIndex
CREATE INDEX "alert_sent_consultation_id_idx" ON "alert_sent"("consultation_id");

-- CreateIndex
CREATE INDEX "fairness_entry_consultation_id_kind_idx" ON "fairness_entry"("consultation_id", "kind");

-- CreateIndex
CREATE INDEX "fairness_file_consultation_id_asked_at_idx" ON "fairness_file"("consultation_id", "asked_at");

-- CreateIndex
CREATE INDEX "public_day_from_on_idx" ON "public_day"("from_on");

-- CreateIndex
CREATE UNIQUE INDEX "public_day_kind_name_from_on_key" ON "public_day"("kind", "name", "from_on");

-- CreateIndex
CREATE INDEX "measure_entry_measure_code_year_idx" ON "measure_entry"("measure_code", "year");

-- CreateIndex
CREATE INDEX "measure_entry_body_id_idx" ON "measure_entry"("body_id");

-- CreateIndex
CREATE UNIQUE INDEX "published_response_response_id_key" ON "published_response"("response_id");

-- CreateIndex
CREATE INDEX "published_response_search_idx" ON "published_response" USING GIN ("search");

-- CreateIndex
CREATE INDEX "published_response_consultation_id_body_type_code_borough_c_idx" ON "published_response"("consultation_id", "body_type_code", "borough_code");

-- CreateIndex
CREATE UNIQUE INDEX "published_response_consultation_id_number_key" ON "published_response"("consultation_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "report_section_report_id_kind_key_key" ON "report_section"("report_id", "kind", "key");

-- CreateIndex
CREATE INDEX "report_comment_report_id_at_idx" ON "report_comment"("report_id", "at");

-- CreateIndex
CREATE INDEX "report_source_report_id_sort_idx" ON "report_source"("report_id", "sort");

-- CreateIndex
CREATE INDEX "report_source_theme_theme_id_idx" ON "report_source_theme"("theme_id");

-- CreateIndex
CREATE INDEX "report_refusal_report_id_sort_idx" ON "report_refusal"("report_id", "sort");

-- CreateIndex
CREATE INDEX "report_refusal_theme_theme_id_idx" ON "report_refusal_theme"("theme_id");

-- CreateIndex
CREATE INDEX "report_proposal_report_id_proposed_at_idx" ON "report_proposal"("report_id", "proposed_at");

-- CreateIndex
CREATE UNIQUE INDEX "report_file_edition_id_kind_key" ON "report_file"("edition_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "working_draft_stage_id_key" ON "working_draft"("stage_id");

-- CreateIndex
CREATE INDEX "draft_passage_working_draft_id_sort_idx" ON "draft_passage"("working_draft_id", "sort");

-- CreateIndex
CREATE INDEX "comment_answer_passage_id_idx" ON "comment_answer"("passage_id");

-- CreateIndex
CREATE UNIQUE INDEX "comment_answer_response_id_question_name_key" ON "comment_answer"("response_id", "question_name");

-- CreateIndex
CREATE UNIQUE INDEX "change_list_edition_working_draft_id_number_key" ON "change_list_edition"("working_draft_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "telling_consultation_id_kind_subject_key" ON "telling"("consultation_id", "kind", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "told_token_hash_key" ON "told"("token_hash");

-- CreateIndex
CREATE INDEX "told_invitation_id_idx" ON "told"("invitation_id");

-- CreateIndex
CREATE UNIQUE INDEX "told_telling_id_address_hash_key" ON "told"("telling_id", "address_hash");

-- CreateIndex
CREATE UNIQUE INDEX "report_feedback_link_hash_key" ON "report_feedback"("link_hash");

-- CreateIndex
CREATE INDEX "report_feedback_consultation_id_idx" ON "report_feedback"("consultation_id");

-- AddForeignKey
ALTER TABLE "alert_sent" ADD CONSTRAINT "alert_sent_alert_id_fkey" FOREIGN KEY ("alert_id") REFERENCES "alert"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_sent" ADD CONSTRAINT "alert_sent_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fairness_entry" ADD CONSTRAINT "fairness_entry_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fairness_entry" ADD CONSTRAINT "fairness_entry_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "consultation_document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fairness_file" ADD CONSTRAINT "fairness_file_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_entry" ADD CONSTRAINT "measure_entry_measure_code_fkey" FOREIGN KEY ("measure_code") REFERENCES "measure"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_entry" ADD CONSTRAINT "measure_entry_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_response" ADD CONSTRAINT "published_response_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_response" ADD CONSTRAINT "published_response_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_section" ADD CONSTRAINT "report_section_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_section_revision" ADD CONSTRAINT "report_section_revision_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "report_section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "report_section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_answers_id_fkey" FOREIGN KEY ("answers_id") REFERENCES "report_comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_source" ADD CONSTRAINT "report_source_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_source_theme" ADD CONSTRAINT "report_source_theme_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "report_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_source_theme" ADD CONSTRAINT "report_source_theme_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_refusal" ADD CONSTRAINT "report_refusal_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_refusal_theme" ADD CONSTRAINT "report_refusal_theme_refusal_id_fkey" FOREIGN KEY ("refusal_id") REFERENCES "report_refusal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_refusal_theme" ADD CONSTRAINT "report_refusal_theme_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_check" ADD CONSTRAINT "report_check_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_proposal" ADD CONSTRAINT "report_proposal_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "report_edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_draft" ADD CONSTRAINT "working_draft_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_passage" ADD CONSTRAINT "draft_passage_working_draft_id_fkey" FOREIGN KEY ("working_draft_id") REFERENCES "working_draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_answer" ADD CONSTRAINT "comment_answer_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_answer" ADD CONSTRAINT "comment_answer_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "draft_passage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_list_edition" ADD CONSTRAINT "change_list_edition_working_draft_id_fkey" FOREIGN KEY ("working_draft_id") REFERENCES "working_draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "telling" ADD CONSTRAINT "telling_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "told" ADD CONSTRAINT "told_telling_id_fkey" FOREIGN KEY ("telling_id") REFERENCES "telling"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "told" ADD CONSTRAINT "told_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_feedback" ADD CONSTRAINT "report_feedback_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;


