-- CreateTable
CREATE TABLE "measure_source" (
    "measure_code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "consultation_id" UUID NOT NULL,

    CONSTRAINT "measure_source_pkey" PRIMARY KEY ("measure_code","year")
);

-- CreateIndex
CREATE INDEX "measure_source_consultation_id_idx" ON "measure_source"("consultation_id");

-- AddForeignKey
ALTER TABLE "measure_source" ADD CONSTRAINT "measure_source_measure_code_fkey" FOREIGN KEY ("measure_code") REFERENCES "measure"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_source" ADD CONSTRAINT "measure_source_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- The pages of measures are public: what they are made of tells that it changed.
CREATE TRIGGER note_public_change AFTER INSERT OR UPDATE OR DELETE ON measure_source
  FOR EACH STATEMENT EXECUTE FUNCTION note_public_change();
