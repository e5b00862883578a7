-- AlterTable
ALTER TABLE "measure_entry" ADD COLUMN     "by_kind" TEXT NOT NULL DEFAULT 'officer';

-- CreateTable
CREATE TABLE "measure_proposal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "measure_code" TEXT NOT NULL,
    "body_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "is_met" BOOLEAN NOT NULL,
    "on_date" DATE,
    "evidence" TEXT NOT NULL,
    "evidence_url" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "by_kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "why" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "measure_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "measure_proposal_measure_code_year_idx" ON "measure_proposal"("measure_code", "year");

-- CreateIndex
CREATE INDEX "measure_proposal_body_id_idx" ON "measure_proposal"("body_id");

-- CreateIndex
CREATE INDEX "measure_proposal_state_idx" ON "measure_proposal"("state");

-- AddForeignKey
ALTER TABLE "measure_proposal" ADD CONSTRAINT "measure_proposal_measure_code_fkey" FOREIGN KEY ("measure_code") REFERENCES "measure"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_proposal" ADD CONSTRAINT "measure_proposal_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE CASCADE ON UPDATE CASCADE;


