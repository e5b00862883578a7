import { deliverMail } from '../mail/deliver-mail'
import type { Handlers } from './start-worker'

/** The night door: which verb does which job. */
export const HANDLERS: Handlers = {
  'send-mail': deliverMail,
  'issue-invitations': async () => {},
  'close-due-consultations': async () => {},
  'remove-expired-personal-data': async () => {},
}
