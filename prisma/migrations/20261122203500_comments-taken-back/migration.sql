-- CreateTable
CREATE TABLE "change_list_comment" (
    "edition_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "response_id" UUID NOT NULL,
    "is_refused" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "change_list_comment_pkey" PRIMARY KEY ("edition_id","key","position")
);

-- CreateIndex
CREATE INDEX "change_list_comment_response_id_idx" ON "change_list_comment"("response_id");

-- AddForeignKey
ALTER TABLE "change_list_comment" ADD CONSTRAINT "change_list_comment_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "change_list_edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- As for the quotes of reports: with a response goes its author's word, and that it was a refusal stays.
CREATE OR REPLACE FUNCTION keep_refusal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO taken_back_quote (quote_id)
  SELECT id FROM quote WHERE response_id = OLD.id
  UNION SELECT unnest(quote_ids) FROM edition_coding WHERE response_id = OLD.id
  ON CONFLICT DO NOTHING;
  UPDATE change_list_comment SET is_refused = true WHERE response_id = OLD.id;
  RETURN OLD;
END $$;
