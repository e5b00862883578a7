-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "chair_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "chair_asked_by" TEXT,
ADD COLUMN     "sent_back_at" TIMESTAMPTZ(3),
ADD COLUMN     "sent_back_by" TEXT,
ADD COLUMN     "sent_back_note" TEXT;

-- AlterTable
ALTER TABLE "invitation_link" ADD COLUMN     "further_of_id" UUID;

-- AddForeignKey
ALTER TABLE "invitation_link" ADD CONSTRAINT "invitation_link_further_of_id_fkey" FOREIGN KEY ("further_of_id") REFERENCES "invitation_link"("id") ON DELETE CASCADE ON UPDATE CASCADE;
