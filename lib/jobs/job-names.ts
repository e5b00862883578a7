import { z } from 'zod'

/**
 * Every job there is, with the shape of its payload. A new name needs its queue: add it in a migration with
 * `SELECT pgboss.create_queue(...)`; a test compares this list with the queues.
 */
export const JOBS = {
  'send-mail': z.object({ mailId: z.uuid() }),
  'issue-invitations': z.object({ stageId: z.uuid(), jobRunId: z.uuid() }),
  'issue-due-invitations': z.object({}),
  'send-due-reminders': z.object({}),
  'tell-of-extension': z.object({ extensionId: z.uuid() }),
  'tell-of-report': z.object({ consultationId: z.uuid() }),
  'tell-people': z.object({ tellingId: z.uuid(), jobRunId: z.uuid() }),
  'tell-of-actions': z.object({}),
  'tell-late-answers': z.object({}),
  'close-due-consultations': z.object({}),
  'send-alerts': z.object({}),
  'remove-expired-personal-data': z.object({}),
  'train-learner': z.object({ runId: z.uuid(), jobRunId: z.uuid() }),
  'find-alike-answers': z.object({ runId: z.uuid(), jobRunId: z.uuid() }),
  'suggest-themes': z.object({ runId: z.uuid(), jobRunId: z.uuid() }),
  'import-responses': z.object({ importId: z.uuid(), jobRunId: z.uuid() }),
  'publish-responses': z.object({ consultationId: z.uuid(), jobRunId: z.uuid() }),
  'make-fairness-file': z.object({ fileId: z.uuid(), jobRunId: z.uuid() }),
  'make-export': z.object({ exportId: z.uuid(), jobRunId: z.uuid() }),
  'make-report-files': z.object({ editionId: z.uuid() }),
} as const

export type JobName = keyof typeof JOBS
export type JobPayload<Name extends JobName> = z.infer<(typeof JOBS)[Name]>
