-- Where a letter's reader can stop such letters: also a header of the letter itself (RFC 8058).
ALTER TABLE "mail" ADD COLUMN "unsubscribe_url" TEXT;

SELECT pgboss.create_queue('send-due-reminders', '{"policy":"standard","retryLimit":2,"expireInSeconds":120}'::json);
SELECT pgboss.create_queue('tell-of-extension', '{"policy":"standard","retryLimit":5,"retryDelay":5,"retryBackoff":true,"expireInSeconds":120}'::json);

ALTER TABLE "reminder" ALTER COLUMN "letters" SET DEFAULT 0, ALTER COLUMN "letters" SET NOT NULL;

ALTER TABLE "nudge" ALTER COLUMN "by_body_id" DROP NOT NULL;
