-- Files of a report, passages of a draft, names of bodies and what commitments answer stand on public pages too.
DO $$
DECLARE changed text;
BEGIN
  FOREACH changed IN ARRAY ARRAY['report_file', 'draft_passage', 'commitment_theme', 'body']
  LOOP
    EXECUTE format('CREATE TRIGGER note_public_change AFTER INSERT OR UPDATE OR DELETE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()', changed);
  END LOOP;
END $$;
