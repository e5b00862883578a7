SELECT pgboss.create_queue('tell-of-report', '{"policy":"standard","retryLimit":5,"retryDelay":5,"retryBackoff":true,"expireInSeconds":900}'::json);
