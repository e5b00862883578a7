-- AlterTable
ALTER TABLE "report_file" ADD COLUMN     "made_of" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "taken_back_quote" (
    "quote_id" UUID NOT NULL,

    CONSTRAINT "taken_back_quote_pkey" PRIMARY KEY ("quote_id")
);

-- Until now nobody could take a quote back once it was published: the files that are there were made of the whole of it.
UPDATE report_file f SET made_of = e.fingerprint FROM report_edition e WHERE e.id = f.edition_id;

-- With a response goes its author's word; that it was a refusal stays, for the quotes that editions hold.
CREATE FUNCTION keep_refusal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO taken_back_quote (quote_id)
  SELECT id FROM quote WHERE response_id = OLD.id
  UNION SELECT unnest(quote_ids) FROM edition_coding WHERE response_id = OLD.id
  ON CONFLICT DO NOTHING;
  RETURN OLD;
END $$;

CREATE TRIGGER keep_refusal BEFORE DELETE ON response
  FOR EACH ROW WHEN (OLD.publication = 'none') EXECUTE FUNCTION keep_refusal();

-- Somebody changes whether their answers may be published: public pages show it at once (decision 021). A new response is
-- told of by its tally.
CREATE TRIGGER note_public_change AFTER UPDATE OF publication ON response
  FOR EACH STATEMENT EXECUTE FUNCTION note_public_change();
