-- CreateTable
CREATE TABLE "theme_run" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "question_name" TEXT NOT NULL,
    "job_run_id" UUID NOT NULL,
    "precision" TEXT NOT NULL,
    "seed" INTEGER NOT NULL DEFAULT 1,
    "wanted" INTEGER,
    "answers" INTEGER NOT NULL DEFAULT 0,
    "empty" INTEGER NOT NULL DEFAULT 0,
    "repeated" INTEGER NOT NULL DEFAULT 0,
    "asked_by_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "theme_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suggested_theme" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "run_id" UUID NOT NULL,
    "sort" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "phrases" TEXT[],
    "size" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "theme_id" UUID,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "suggested_theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suggested_answer" (
    "suggested_theme_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "strength" REAL NOT NULL,
    "is_example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "suggested_answer_pkey" PRIMARY KEY ("suggested_theme_id","response_id")
);

-- CreateIndex
CREATE INDEX "theme_run_consultation_id_asked_at_idx" ON "theme_run"("consultation_id", "asked_at");

-- CreateIndex
CREATE INDEX "suggested_theme_run_id_sort_idx" ON "suggested_theme"("run_id", "sort");

-- CreateIndex
CREATE INDEX "suggested_theme_theme_id_idx" ON "suggested_theme"("theme_id");

-- CreateIndex
CREATE INDEX "suggested_answer_response_id_idx" ON "suggested_answer"("response_id");

-- AddForeignKey
ALTER TABLE "theme_run" ADD CONSTRAINT "theme_run_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggested_theme" ADD CONSTRAINT "suggested_theme_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "theme_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggested_theme" ADD CONSTRAINT "suggested_theme_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggested_answer" ADD CONSTRAINT "suggested_answer_suggested_theme_id_fkey" FOREIGN KEY ("suggested_theme_id") REFERENCES "suggested_theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggested_answer" ADD CONSTRAINT "suggested_answer_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;



SELECT pgboss.create_queue('suggest-themes', '{"policy":"standard","retryLimit":2,"retryDelay":5,"retryBackoff":true,"expireInSeconds":1800}'::json);
