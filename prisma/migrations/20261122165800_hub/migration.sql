-- CreateTable
CREATE TABLE "public_change" (
    "backend" INTEGER NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "public_change_pkey" PRIMARY KEY ("backend")
);

-- Whatever public pages are made of tells that it changed. Each connection counts in a row of its own: a transaction
-- waits for no other, and what it counted is seen when it commits, and not before.
CREATE FUNCTION note_public_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public_change AS p (backend, count) VALUES (pg_backend_pid(), 1)
  ON CONFLICT (backend) DO UPDATE SET count = p.count + 1;
  RETURN NULL;
END $$;

DO $$
DECLARE changed text;
BEGIN
  FOREACH changed IN ARRAY ARRAY['consultation', 'stage', 'audience', 'extension', 'consultation_document',
    'questionnaire_version', 'lead_organisation', 'body_type', 'borough', 'ward', 'denominator', 'response_tally',
    'report', 'report_edition', 'published_response', 'commitment', 'commitment_action', 'commitment_event', 'milestone',
    'progress_note', 'working_draft', 'change_list_edition', 'comment_answer', 'measure', 'measure_entry']
  LOOP
    EXECUTE format('CREATE TRIGGER note_public_change AFTER INSERT OR UPDATE OR DELETE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()', changed);
  END LOOP;
END $$;

SELECT pgboss.create_queue('send-alerts', '{"policy":"standard","retryLimit":2,"retryDelay":30,"retryBackoff":true,"expireInSeconds":1800}'::json);
