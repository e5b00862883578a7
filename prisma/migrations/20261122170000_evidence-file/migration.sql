SELECT pgboss.create_queue('make-fairness-file', '{"policy":"standard","retryLimit":3,"retryDelay":10,"retryBackoff":true,"expireInSeconds":600}'::json);

-- Whoever got the one letter that was promised before there was news of later steps gets no other.
INSERT INTO "news_choice" ("consultation_id", "address_hash", "wants_news", "at", "keep_until")
SELECT m."subject_id"::uuid, encode(sha256(convert_to(lower(m."to_address"), 'UTF8')), 'hex'), false, max(m."created_at"), max(m."keep_until")
FROM "mail" m JOIN "consultation" c ON c."id"::text = m."subject_id"
WHERE m."kind" = 'report-published'
GROUP BY 1, 2
ON CONFLICT DO NOTHING;
