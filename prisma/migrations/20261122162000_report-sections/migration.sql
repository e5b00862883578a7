-- Drafts among the commitments are made with the report where its proposal says so.
ALTER TABLE "report_proposal" ADD COLUMN "makes_commitments" BOOLEAN NOT NULL DEFAULT false;

-- The words of a report move into its sections. They were plain text: signs that would mean something in Markdown are marked
-- as the signs that they are. Each section gets the figures that it begins with.
CREATE FUNCTION pg_temp.as_markdown(plain text) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT regexp_replace(btrim(plain), '([\\*_`\[\]<>#])', '\\\1', 'g') $$;

INSERT INTO "report_section" ("report_id", "kind", "key", "heading", "text", "version", "updated_at")
SELECT r.id, s.kind, '', s.heading, concat_ws(E'\n\n', nullif(pg_temp.as_markdown(s.words), ''), s.figures), 1, r.updated_at
FROM "report" r CROSS JOIN LATERAL (VALUES
  ('how', 'How we asked, and who answered', r.how_we_asked,
    E'[[figure: audiences]]\n\n[[figure: rates-by-type]]\n\n[[figure: map]]\n\n[[figure: not-heard]]\n\n[[figure: base]]'),
  ('told', 'What you told us', r.introduction, E'[[figure: themes]]\n\n[[figure: tiers]]\n\n[[figure: minority]]'),
  ('next', 'What happens next', r.what_happens_next, NULL)
) AS s(kind, heading, words, figures)
WHERE btrim(s.words) <> '';

INSERT INTO "report_section" ("report_id", "kind", "key", "heading", "text", "version", "updated_at")
SELECT p.report_id, 'told', p.key, p.heading,
  concat_ws(E'\n\n', nullif(pg_temp.as_markdown(p.text), ''), '[[figure: other-themes]]'), 1, r.updated_at
FROM "report_part" p JOIN "report" r ON r.id = p.report_id;

INSERT INTO "report_section_revision" ("section_id", "version", "heading", "text", "at")
SELECT id, 1, heading, text, updated_at FROM "report_section";

DROP TABLE "report_part";
ALTER TABLE "report" DROP COLUMN "introduction", DROP COLUMN "how_we_asked", DROP COLUMN "what_happens_next";
