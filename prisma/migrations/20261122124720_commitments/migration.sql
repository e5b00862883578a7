-- CreateTable
CREATE TABLE "commitment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "number" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL,
    "what_we_will_do" TEXT NOT NULL DEFAULT '',
    "you_said" TEXT NOT NULL DEFAULT '',
    "why_dropped" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "made_at" TIMESTAMPTZ(3),
    "kept_at" TIMESTAMPTZ(3),
    "dropped_at" TIMESTAMPTZ(3),

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment_theme" (
    "commitment_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,

    CONSTRAINT "commitment_theme_pkey" PRIMARY KEY ("commitment_id","theme_id")
);

-- CreateTable
CREATE TABLE "commitment_action" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "commitment_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "why_dropped" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "dropped_at" TIMESTAMPTZ(3),

    CONSTRAINT "commitment_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "action_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "reached_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_note" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "commitment_id" UUID NOT NULL,
    "action_id" UUID,
    "text" TEXT NOT NULL,
    "evidence_title" TEXT NOT NULL DEFAULT '',
    "evidence_url" TEXT NOT NULL DEFAULT '',
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "progress_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment_event" (
    "id" BIGSERIAL NOT NULL,
    "commitment_id" UUID NOT NULL,
    "action_id" UUID,
    "what" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "why" TEXT NOT NULL DEFAULT '',
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commitment_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_CommitmentToLeadOrganisation" (
    "A" UUID NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_CommitmentToLeadOrganisation_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "commitment_number_key" ON "commitment"("number");

-- CreateIndex
CREATE INDEX "commitment_consultation_id_idx" ON "commitment"("consultation_id");

-- CreateIndex
CREATE INDEX "commitment_state_idx" ON "commitment"("state");

-- CreateIndex
CREATE INDEX "commitment_theme_theme_id_idx" ON "commitment_theme"("theme_id");

-- CreateIndex
CREATE INDEX "commitment_action_commitment_id_due_on_idx" ON "commitment_action"("commitment_id", "due_on");

-- CreateIndex
CREATE INDEX "commitment_action_state_due_on_idx" ON "commitment_action"("state", "due_on");

-- CreateIndex
CREATE INDEX "milestone_action_id_due_on_idx" ON "milestone"("action_id", "due_on");

-- CreateIndex
CREATE INDEX "progress_note_commitment_id_at_idx" ON "progress_note"("commitment_id", "at");

-- CreateIndex
CREATE INDEX "commitment_event_commitment_id_at_idx" ON "commitment_event"("commitment_id", "at");

-- CreateIndex
CREATE INDEX "_CommitmentToLeadOrganisation_B_index" ON "_CommitmentToLeadOrganisation"("B");

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_theme" ADD CONSTRAINT "commitment_theme_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_theme" ADD CONSTRAINT "commitment_theme_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_action" ADD CONSTRAINT "commitment_action_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "commitment_action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_note" ADD CONSTRAINT "progress_note_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_note" ADD CONSTRAINT "progress_note_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "commitment_action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_event" ADD CONSTRAINT "commitment_event_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_event" ADD CONSTRAINT "commitment_event_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "commitment_action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_CommitmentToLeadOrganisation" ADD CONSTRAINT "_CommitmentToLeadOrganisation_A_fkey" FOREIGN KEY ("A") REFERENCES "commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_CommitmentToLeadOrganisation" ADD CONSTRAINT "_CommitmentToLeadOrganisation_B_fkey" FOREIGN KEY ("B") REFERENCES "lead_organisation"("code") ON DELETE CASCADE ON UPDATE CASCADE;


