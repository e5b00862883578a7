-- Which kind of body compiles its borough's response from its panels' answers: data, so that another place can choose.
ALTER TABLE "body_type" ADD COLUMN "compiles" BOOLEAN NOT NULL DEFAULT false;
UPDATE "body_type" SET "compiles" = true WHERE "code" = 'CPEG';

-- Co-ordinators are told of answers that came or changed after they had compiled, once a day at most.
SELECT pgboss.create_queue('tell-late-answers', '{"policy":"standard","retryLimit":2,"expireInSeconds":300}'::json);
