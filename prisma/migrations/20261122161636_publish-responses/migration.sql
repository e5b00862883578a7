-- CreateTable
CREATE TABLE "held_answer" (
    "response_id" UUID NOT NULL,
    "question_name" TEXT NOT NULL,
    "consultation_id" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "held_answer_pkey" PRIMARY KEY ("response_id","question_name")
);

-- CreateIndex
CREATE INDEX "held_answer_consultation_id_idx" ON "held_answer"("consultation_id");

-- AddForeignKey
ALTER TABLE "held_answer" ADD CONSTRAINT "held_answer_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "held_answer" ADD CONSTRAINT "held_answer_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT pgboss.create_queue('publish-responses', '{"policy":"standard","retryLimit":5,"retryDelay":5,"retryBackoff":true,"expireInSeconds":3600}'::json);
