-- DropForeignKey
ALTER TABLE "invitation" DROP CONSTRAINT "invitation_body_id_fkey";

-- DropForeignKey
ALTER TABLE "invitation" DROP CONSTRAINT "invitation_body_type_code_fkey";

-- DropForeignKey
ALTER TABLE "response" DROP CONSTRAINT "response_body_id_fkey";

-- AlterTable
ALTER TABLE "body" ADD COLUMN     "sign_off" TEXT;

-- AlterTable
ALTER TABLE "body_type" ADD COLUMN     "sign_off" TEXT NOT NULL DEFAULT 'nobody';

-- AlterTable
ALTER TABLE "contact" ADD COLUMN     "no_reminders_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "basis" JSONB,
ADD COLUMN     "locale" TEXT NOT NULL DEFAULT 'en',
ADD COLUMN     "marks" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "signed_off_at" TIMESTAMPTZ(3),
ADD COLUMN     "signed_off_name" TEXT,
ADD COLUMN     "signed_off_revision" INTEGER;

-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "asked_by_body_id" UUID,
ADD COLUMN     "decline_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "decline_reason" TEXT,
ADD COLUMN     "declined_at" TIMESTAMPTZ(3),
ADD COLUMN     "pass_to_borough" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "purpose" TEXT NOT NULL DEFAULT 'body',
ALTER COLUMN "body_id" DROP NOT NULL,
ALTER COLUMN "body_type_code" DROP NOT NULL;

-- AlterTable
ALTER TABLE "invitation_link" ADD COLUMN     "email" TEXT,
ADD COLUMN     "invited_by_id" UUID,
ADD COLUMN     "keep_until" DATE,
ADD COLUMN     "locale" TEXT,
ADD COLUMN     "role" TEXT NOT NULL DEFAULT 'holder';

-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "bounced_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "response" ADD COLUMN     "basis" JSONB,
ADD COLUMN     "basis_kind" TEXT,
ADD COLUMN     "duplicate_of_id" UUID,
ADD COLUMN     "keyed_by_name" TEXT,
ADD COLUMN     "keyed_by_user_id" UUID,
ADD COLUMN     "locale" TEXT NOT NULL DEFAULT 'en',
ADD COLUMN     "marks" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "publication" TEXT,
ADD COLUMN     "signed_off_at" TIMESTAMPTZ(3),
ADD COLUMN     "signed_off_name" TEXT,
ADD COLUMN     "source_key" TEXT,
ALTER COLUMN "body_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "response_revision" ADD COLUMN     "basis" JSONB;

-- AlterTable
ALTER TABLE "response_tally" ADD COLUMN     "declined" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "stage" ADD COLUMN     "asks_equality" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "has_open_link" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "reminder" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "stage_id" UUID NOT NULL,
    "on_date" DATE NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "letters" INTEGER,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nudge" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "invitation_id" UUID NOT NULL,
    "by_body_id" UUID NOT NULL,
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "nudge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section_handover" (
    "invitation_id" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "link_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "section_handover_pkey" PRIMARY KEY ("invitation_id","page")
);

-- CreateTable
CREATE TABLE "participant" (
    "invitation_id" UUID NOT NULL,
    "borough_code" TEXT,
    "ward_code" TEXT,
    "publication" TEXT NOT NULL DEFAULT 'anonymous',
    "email" TEXT,
    "keep_until" DATE,

    CONSTRAINT "participant_pkey" PRIMARY KEY ("invitation_id")
);

-- CreateTable
CREATE TABLE "equality_answer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "stage_id" UUID NOT NULL,
    "respondent_kind" TEXT NOT NULL,
    "borough_code" TEXT NOT NULL DEFAULT '',
    "code_lists" TEXT NOT NULL,
    "answers" JSONB NOT NULL,

    CONSTRAINT "equality_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_count" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rate_count_pkey" PRIMARY KEY ("key","window_start")
);

-- CreateTable
CREATE TABLE "daily_salt" (
    "day" DATE NOT NULL,
    "salt" TEXT NOT NULL,

    CONSTRAINT "daily_salt_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "compile" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "invitation_id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "borough_code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "compile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "compile_passage" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "compile_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL DEFAULT '',
    "use" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "into_question" TEXT,
    "is_minority" BOOLEAN NOT NULL DEFAULT false,
    "marked_by_name" TEXT NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "compile_passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "compile_reading" (
    "compile_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "compile_reading_pkey" PRIMARY KEY ("compile_id","response_id")
);

-- CreateTable
CREATE TABLE "compile_snapshot" (
    "compile_id" UUID NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "compile_snapshot_pkey" PRIMARY KEY ("compile_id","revision_number")
);

-- CreateIndex
CREATE UNIQUE INDEX "reminder_stage_id_on_date_key" ON "reminder"("stage_id", "on_date");

-- CreateIndex
CREATE INDEX "nudge_invitation_id_at_idx" ON "nudge"("invitation_id", "at");

-- CreateIndex
CREATE INDEX "equality_answer_stage_id_idx" ON "equality_answer"("stage_id");

-- CreateIndex
CREATE INDEX "rate_count_window_start_idx" ON "rate_count"("window_start");

-- CreateIndex
CREATE UNIQUE INDEX "compile_invitation_id_key" ON "compile"("invitation_id");

-- CreateIndex
CREATE INDEX "compile_stage_id_idx" ON "compile"("stage_id");

-- CreateIndex
CREATE INDEX "compile_passage_compile_id_idx" ON "compile_passage"("compile_id");

-- CreateIndex
CREATE INDEX "compile_passage_response_id_idx" ON "compile_passage"("response_id");

-- CreateIndex
CREATE UNIQUE INDEX "response_stage_id_source_key_key" ON "response"("stage_id", "source_key");

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_body_type_code_fkey" FOREIGN KEY ("body_type_code") REFERENCES "body_type"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_asked_by_body_id_fkey" FOREIGN KEY ("asked_by_body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_link" ADD CONSTRAINT "invitation_link_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "invitation_link"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_handover" ADD CONSTRAINT "section_handover_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_handover" ADD CONSTRAINT "section_handover_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "invitation_link"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_borough_code_fkey" FOREIGN KEY ("borough_code") REFERENCES "borough"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_ward_code_fkey" FOREIGN KEY ("ward_code") REFERENCES "ward"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equality_answer" ADD CONSTRAINT "equality_answer_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compile_passage" ADD CONSTRAINT "compile_passage_compile_id_fkey" FOREIGN KEY ("compile_id") REFERENCES "compile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compile_passage" ADD CONSTRAINT "compile_passage_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compile_reading" ADD CONSTRAINT "compile_reading_compile_id_fkey" FOREIGN KEY ("compile_id") REFERENCES "compile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compile_reading" ADD CONSTRAINT "compile_reading_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compile_snapshot" ADD CONSTRAINT "compile_snapshot_compile_id_fkey" FOREIGN KEY ("compile_id") REFERENCES "compile"("id") ON DELETE CASCADE ON UPDATE CASCADE;


