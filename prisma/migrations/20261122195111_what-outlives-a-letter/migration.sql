-- AlterTable
ALTER TABLE "told" ADD COLUMN     "locale" TEXT NOT NULL DEFAULT 'en',
ALTER COLUMN "address_hash" DROP NOT NULL,
ALTER COLUMN "token_hash" DROP NOT NULL;



-- What those told think of it stands on the public page of the report, and out of how many letters.
DO $$
DECLARE changed text;
BEGIN
  FOREACH changed IN ARRAY ARRAY['report_feedback', 'telling']
  LOOP
    EXECUTE format('CREATE TRIGGER note_public_change AFTER INSERT OR UPDATE OR DELETE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()', changed);
  END LOOP;
END $$;
