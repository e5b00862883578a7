import { sendAlerts } from '../alerts/send-alerts'
import { findAlikeAnswers } from '../analysis/desk/find-alike-answers'
import { makeThemeSuggestions } from '../analysis/make-theme-suggestions'
import { tellLateAnswers } from '../compiles/tell-late-answers'
import { closeDueConsultations } from '../consultations/close-due-consultations'
import { failExport } from '../exports/fail-export'
import { makeFairnessFile } from '../fairness/make-fairness-file'
import { issueDueInvitations } from '../invitations/issue-due-invitations'
import { issueInvitations } from '../invitations/issue-invitations'
import { sendDueReminders } from '../invitations/send-due-reminders'
import { tellOfExtension } from '../invitations/tell-of-extension'
import { trainLearner } from '../learning/train-learner'
import { deliverMail } from '../mail/deliver-mail'
import { importResponses } from '../responses/import-responses'
import { closeDueRounds } from '../rounds/close-due-rounds'
import { tellOfActions } from '../telling/tell-of-actions'
import { publishResponses } from '../publication/publish-responses'
import { tellOfReport } from '../telling/tell-of-report'
import { tellPeople } from '../telling/tell-people'
import type { Ctx } from '../core/ctx'
import { InvalidInput, NotAllowed } from '../core/errors'
import type { JobPayload } from '../jobs/job-names'
import { failJobRun } from '../jobs/job-runs'
import { runInChild } from '../jobs/run-in-child'
import { removeExpiredPersonalData } from './remove-expired-personal-data'
import type { Handlers } from './start-worker'

/** The night door: which verb does which job. */
export const HANDLERS: Handlers = {
  'send-mail': deliverMail,
  'issue-invitations': issueInvitationsOrSayWhy,
  'issue-due-invitations': issueDueInvitations,
  'send-due-reminders': sendDueReminders,
  'tell-of-extension': tellOfExtension,
  'tell-of-report': tellOfReport,
  'tell-people': tellPeopleOrSayWhy,
  'tell-of-actions': tellOfActions,
  'tell-late-answers': tellLateAnswers,
  'close-due-consultations': async (ctx) => {
    await closeDueConsultations(ctx)
    await closeDueRounds(ctx)
  },
  'send-alerts': async (ctx) => {
    await sendAlerts(ctx)
  },
  'remove-expired-personal-data': removeExpiredPersonalData,
  'find-alike-answers': findAlikeOrSayWhy,
  'suggest-themes': suggestThemesOrSayWhy,
  'train-learner': trainLearnerOrSayWhy,
  'import-responses': importResponsesOrSayWhy,
  'publish-responses': publishOrSayWhy,
  'make-export': makeExportOrSayWhy,
  'make-fairness-file': makeFairnessFileOrSayWhy,
  'make-report-files': makeReportFilesApart,
}

/** A launch is watched by the person who made it: when it stops, they are told, and the queue tries again. */
async function issueInvitationsOrSayWhy(ctx: Ctx, payload: JobPayload<'issue-invitations'>) {
  try {
    await issueInvitations(ctx, payload)
  } catch (error) {
    await failJobRun(
      ctx,
      payload.jobRunId,
      'Something went wrong while the letters were written. It is tried again.',
    )
    throw error
  }
}

/** So is a round of letters. */
async function tellPeopleOrSayWhy(ctx: Ctx, payload: JobPayload<'tell-people'>) {
  try {
    await tellPeople(ctx, payload)
  } catch (error) {
    const message = 'Something went wrong while the letters were written. It is tried again; nobody gets two.'
    await failJobRun(ctx, payload.jobRunId, message)
    throw error
  }
}

/** An import too: what was taken in stays, and the next try goes on behind it. */
async function importResponsesOrSayWhy(ctx: Ctx, payload: JobPayload<'import-responses'>) {
  try {
    await importResponses(ctx, payload)
  } catch (error) {
    const message =
      error instanceof NotAllowed
        ? error.reason
        : 'Something went wrong while the file was imported. It is tried again; nothing is taken in twice.'
    await failJobRun(ctx, payload.jobRunId, message)
    if (!(error instanceof NotAllowed)) throw error
  }
}

/** The next try begins anew: nothing was written before all of it was worked out. */
async function suggestThemesOrSayWhy(ctx: Ctx, payload: JobPayload<'suggest-themes'>) {
  try {
    await makeThemeSuggestions(ctx, payload)
  } catch (error) {
    const isUnsuitable = error instanceof InvalidInput
    const message = isUnsuitable
      ? error.message
      : 'Something went wrong while themes were looked for. It is tried again.'
    await failJobRun(ctx, payload.jobRunId, message)
    if (!isUnsuitable) throw error
  }
}

/** A file is begun anew with the next try; one that cannot be is not tried again. */
async function makeExportOrSayWhy(ctx: Ctx, payload: JobPayload<'make-export'>) {
  try {
    // In a process of its own, after everything else on the machine: nobody's page waits for a file.
    await runInChild('export-child.ts', payload, async () => {})
  } catch (error) {
    const isUnsuitable = error instanceof InvalidInput
    await failExport(ctx, { ...payload, reason: isUnsuitable ? error.message : null })
    if (!isUnsuitable) throw error
  }
}

/** The page is the report; what cannot be made beside it is tried again, and nobody waits for it. */
async function makeReportFilesApart(_ctx: Ctx, payload: JobPayload<'make-report-files'>) {
  await runInChild('report-child.ts', payload, async () => {})
}

/** A file is made anew with the next try. */
async function makeFairnessFileOrSayWhy(ctx: Ctx, payload: JobPayload<'make-fairness-file'>) {
  try {
    await makeFairnessFile(ctx, payload)
  } catch (error) {
    await failJobRun(
      ctx,
      payload.jobRunId,
      'Something went wrong while the file was made. It is tried again.',
    )
    throw error
  }
}

/** As with suggestions. */
async function trainLearnerOrSayWhy(ctx: Ctx, payload: JobPayload<'train-learner'>) {
  try {
    await trainLearner(ctx, payload)
  } catch (error) {
    const isUnsuitable = error instanceof InvalidInput
    const message = isUnsuitable
      ? error.message
      : 'Something went wrong while the learner was taught. It is tried again.'
    await failJobRun(ctx, payload.jobRunId, message)
    if (!isUnsuitable) throw error
  }
}

/** The next try begins anew: groups are written all at once. */
async function findAlikeOrSayWhy(ctx: Ctx, payload: JobPayload<'find-alike-answers'>) {
  try {
    await findAlikeAnswers(ctx, payload)
  } catch (error) {
    const message = 'Something went wrong while answers alike were looked for. It is tried again.'
    await failJobRun(ctx, payload.jobRunId, message)
    throw error
  }
}

/** What was published stays, and the next try goes through all of it again. */
async function publishOrSayWhy(ctx: Ctx, payload: JobPayload<'publish-responses'>) {
  try {
    await publishResponses(ctx, payload)
  } catch (error) {
    const message = 'Something went wrong while responses were published. It is tried again.'
    await failJobRun(ctx, payload.jobRunId, message)
    throw error
  }
}
