-- DropForeignKey
ALTER TABLE "told" DROP CONSTRAINT "told_invitation_id_fkey";

-- DropIndex
DROP INDEX "told_invitation_id_idx";

-- AlterTable
ALTER TABLE "participant" ADD COLUMN     "wants_later" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "report_feedback" DROP COLUMN "words";

-- AlterTable
ALTER TABLE "telling" ADD COLUMN     "held_back_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "told" DROP COLUMN "invitation_id",
ADD COLUMN     "invitation_ids" UUID[],
ADD COLUMN     "respondent_kind" TEXT NOT NULL;

-- CreateTable
CREATE TABLE "news_choice" (
    "consultation_id" UUID NOT NULL,
    "address_hash" TEXT NOT NULL,
    "wants_news" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "keep_until" DATE NOT NULL,

    CONSTRAINT "news_choice_pkey" PRIMARY KEY ("consultation_id","address_hash")
);

-- CreateIndex
CREATE INDEX "told_keep_until_idx" ON "told"("keep_until");

-- AddForeignKey
ALTER TABLE "news_choice" ADD CONSTRAINT "news_choice_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;



SELECT pgboss.create_queue('tell-people', '{"policy":"standard","retryLimit":5,"retryDelay":5,"retryBackoff":true,"expireInSeconds":1800}'::json);
SELECT pgboss.create_queue('tell-of-actions', '{"policy":"standard","retryLimit":2,"retryDelay":30,"retryBackoff":true,"expireInSeconds":900}'::json);
