-- CreateTable
CREATE TABLE "edition_coding" (
    "edition_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "questions" TEXT[],
    "quote_ids" UUID[] DEFAULT ARRAY[]::UUID[],

    CONSTRAINT "edition_coding_pkey" PRIMARY KEY ("edition_id","theme_id","response_id")
);

-- CreateIndex
CREATE INDEX "edition_coding_response_id_idx" ON "edition_coding"("response_id");

-- AddForeignKey
ALTER TABLE "edition_coding" ADD CONSTRAINT "edition_coding_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "report_edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_coding" ADD CONSTRAINT "edition_coding_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Editions from before: what was coded by then, as far as it still is. The theme must stand in the edition.
INSERT INTO "edition_coding" ("edition_id", "theme_id", "response_id", "questions", "quote_ids")
SELECT e."id", c."theme_id", c."response_id", array_agg(DISTINCT c."question_name"),
  COALESCE((SELECT array_agg(q."id") FROM "quote" q
    WHERE q."theme_id" = c."theme_id" AND q."response_id" = c."response_id"
      AND jsonb_path_exists(e."content", '$.parts[*].themes[*].quotes[*] ? (@.id == $id)', jsonb_build_object('id', q."id"))), '{}')
FROM "report_edition" e
JOIN "report" r ON r."id" = e."report_id"
JOIN "code_frame" f ON f."consultation_id" = r."consultation_id"
JOIN "theme" t ON t."code_frame_id" = f."id"
JOIN "coding" c ON c."theme_id" = t."id" AND c."at" <= e."published_at"
JOIN "response" x ON x."id" = c."response_id"
JOIN "invitation" i ON i."id" = x."invitation_id" AND i."purpose" <> 'preview'
WHERE jsonb_path_exists(e."content", '$.parts[*].themes[*] ? (@.id == $id)', jsonb_build_object('id', t."id"))
GROUP BY e."id", e."content", c."theme_id", c."response_id";
