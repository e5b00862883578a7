SELECT pgboss.create_queue('issue-due-invitations', '{"policy":"standard","retryLimit":2,"expireInSeconds":120}'::json);

-- Letters go out in batches that can be taken up where they stopped: what a killed process left is taken up again soon.
UPDATE pgboss.queue SET expire_seconds = 120 WHERE name = 'issue-invitations';
