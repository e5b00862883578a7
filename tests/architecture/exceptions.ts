import type { Exceptions } from './verb-rules'

/** Every exception to the rules, with its reason. A new one is a deliberate decision; one that is none any more fails. */

export const SEVERAL_VERBS: Exceptions = {
  'lib/analysis/list-themes.ts': 'getTheme makes its view by the same withFigures',
  'lib/analysis/set-coding.ts': 'markQuote codes what it marks by the same addCoding',
  'lib/bodies/write-import.ts': 'the statements of importBodies, which authorises and records',
  'lib/consultations/get-consultation.ts': 'one read by two keys, id and slug',
  'lib/invitations/list-silent-bodies.ts': 'one read as a page and as a stream',
  'lib/invitations/tally.ts': 'the two moves of one tally, in one place so that they take the same locks',
  'lib/jobs/enqueue.ts': 'one and many',
  'lib/jobs/job-runs.ts': 'the record of long work: five small functions that only make sense together',
  'lib/mail/send-mail.ts': 'one and many',
  'lib/responses/frozen-definitions.ts': 'called after what it keeps, not after the function that reads it',
  'lib/responses/submit-response.ts': 'one verb for two doors: one that has a Ctx, one that has a token',
}

export const NOT_ALLOWED_OR_RECORDED: Exceptions = {
  'lib/bodies/choose-reminders.ts':
    'the token in the letter is the key: whoever has it may choose, and nothing else',
  'lib/responses/save-answers.ts': 'auditHourly records it: one row an hour for each link',
  'lib/people/send-sign-in-link.ts':
    'anybody may ask for a letter, and the letter in the outbox is the record',
  'lib/people/start-session.ts':
    'the door has made sure who it is; before it there is nobody a policy could ask about',
  'lib/responses/correct-response.ts': 'half of submitResponse, which authorises',
  'lib/responses/submit-response.ts': 'its two halves, writeResponse and correctResponse, record',
}

export const WITH_DATABASE: Exceptions = {
  'lib/people/next-auth-options.ts': 'a door: next-auth calls it without a Ctx',
}

export const WITH_CLOCK: Exceptions = {
  'lib/invitations/respondent-context.ts': 'a door: builds the Ctx',
  'lib/people/next-auth-options.ts': 'a door: builds the Ctx',
  'lib/people/request-context.ts': 'a door: builds the Ctx',
  'lib/people/sign-in-adapter.ts': 'a door: next-auth calls it without a Ctx',
  'lib/shell/add-administrator.ts': 'a door: builds the Ctx',
  'lib/worker/job-context.ts': 'a door: builds the Ctx',
}
