import { closeDueConsultations } from '../consultations/close-due-consultations'
import { issueDueInvitations } from '../invitations/issue-due-invitations'
import { issueInvitations } from '../invitations/issue-invitations'
import { sendDueReminders } from '../invitations/send-due-reminders'
import { tellOfExtension } from '../invitations/tell-of-extension'
import { deliverMail } from '../mail/deliver-mail'
import type { Ctx } from '../core/ctx'
import type { JobPayload } from '../jobs/job-names'
import { failJobRun } from '../jobs/job-runs'
import { removeExpiredPersonalData } from './remove-expired-personal-data'
import type { Handlers } from './start-worker'

/** The night door: which verb does which job. */
export const HANDLERS: Handlers = {
  'send-mail': deliverMail,
  'issue-invitations': issueInvitationsOrSayWhy,
  'issue-due-invitations': issueDueInvitations,
  'send-due-reminders': sendDueReminders,
  'tell-of-extension': tellOfExtension,
  'close-due-consultations': async (ctx) => {
    await closeDueConsultations(ctx)
  },
  'remove-expired-personal-data': removeExpiredPersonalData,
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
