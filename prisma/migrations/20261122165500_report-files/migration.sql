SELECT pgboss.create_queue('make-report-files', '{"policy":"standard","retryLimit":3,"retryDelay":20,"retryBackoff":true,"expireInSeconds":300}'::json);
