-- AlterTable
ALTER TABLE "equality_answer" ADD COLUMN     "is_counted" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "participant" ADD COLUMN     "equality_asked" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "response" ADD COLUMN     "answers_hash" TEXT;

-- CreateIndex
CREATE INDEX "response_stage_id_answers_hash_idx" ON "response"("stage_id", "answers_hash");
