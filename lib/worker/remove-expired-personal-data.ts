import { removeExpiredAlerts } from '../alerts/remove-expired-alerts'
import { removeExpiredContacts } from '../bodies/remove-expired-contacts'
import type { Ctx } from '../core/ctx'
import { removeExpiredExports } from '../exports/remove-expired-exports'
import { removeColleaguesAddresses } from '../invitations/remove-colleagues-addresses'
import { shuffleEqualityAnswers } from '../equality/shuffle-equality-answers'
import { removeAbandonedParticipants } from '../invitations/remove-abandoned-participants'
import { removeOldRateCounts } from '../invitations/remove-old-rate-counts'
import { removeExpiredMails } from '../mail/remove-expired-mails'
import { removeWordsOfGone } from '../publication/remove-words-of-gone'
import { removeExpiredSignIns } from '../people/remove-expired-sign-ins'
import { removeExpiredTold } from '../telling/remove-expired-told'
import { removeExpiredImports } from '../responses/remove-expired-imports'

/** Every night: what was kept of people for a time, and whose time has passed. Each room removes its own. */
export async function removeExpiredPersonalData(ctx: Ctx): Promise<void> {
  await removeExpiredContacts(ctx)
  await removeExpiredAlerts(ctx)
  await removeAbandonedParticipants(ctx)
  await removeOldRateCounts(ctx)
  await shuffleEqualityAnswers(ctx)
  await removeColleaguesAddresses(ctx)
  await removeExpiredMails(ctx)
  await removeExpiredTold(ctx)
  await removeExpiredSignIns(ctx)
  await removeExpiredImports(ctx)
  await removeExpiredExports(ctx)
  await removeWordsOfGone(ctx)
}
