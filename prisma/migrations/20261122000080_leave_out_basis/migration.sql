-- AlterTable
ALTER TABLE "quote" ADD COLUMN "hides_basis" BOOLEAN NOT NULL DEFAULT false;


