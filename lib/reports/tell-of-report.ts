import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { ConsultationView } from '../consultations/types'
import { inTransaction, type Ctx } from '../core/ctx'
import { appUrl } from '../core/env'
import { calendarDate } from '../core/london-time'
import { sendMails, type Letter } from '../mail/send-mail'
import { keptAddresses } from './internal'
import { reportLetter } from './mails'
import { canTellOfReport } from './policy'
import { ConsultationIdInput } from './schema'

const BATCH = 500

/**
 * Tells the members of the public who left an address for it that the report is published: one letter an address, ever,
 * however often it is run and however many editions follow. A job.
 * @throws NotFound, NotAllowed for anybody but officers and the system
 */
export async function tellOfReport(ctx: Ctx, input: z.input<typeof ConsultationIdInput>): Promise<void> {
  const { consultationId } = ConsultationIdInput.parse(input)
  const consultation = await getConsultation(ctx, { id: consultationId })
  authorise(canTellOfReport(ctx.actor))
  // Withdrawn or opened again meanwhile: there is nothing to be read that the letter could lead to.
  if (consultation.status !== 'reported' && consultation.status !== 'archived') return
  let after = ''
  for (;;) {
    const last = await inTransaction(ctx, async (ctx) => {
      const told = await addressesOf(ctx, consultationId, after)
      const letters = await sendMails(
        ctx,
        told.map((to) => letterTo(consultation, to)),
      )
      if (letters > 0)
        await audit(ctx, 'report.tell', { type: 'consultation', id: consultationId }, { letters })
      return told.length < BATCH ? null : told[BATCH - 1]!.address
    })
    if (last === null) return
    after = last
  }
}

type Address = { address: string; keepUntil: Date | null }

/** Whoever answered twice with one address is told once, and their address kept as long as either asks. */
async function addressesOf(ctx: Ctx, consultationId: string, after: string): Promise<Address[]> {
  return ctx.db.$queryRaw<Address[]>`
    SELECT lower(p.email) AS address, max(p.keep_until) AS "keepUntil" ${keptAddresses(ctx, consultationId)}
      AND lower(p.email) COLLATE "C" > ${after}
    GROUP BY 1 ORDER BY lower(p.email) COLLATE "C" LIMIT ${BATCH}`
}

/** Its key and its subject lead to no answer: who answered what is nobody's to see in the outbox. */
function letterTo(consultation: ConsultationView, { address, keepUntil }: Address): Letter {
  const { id, slug } = consultation
  const until = keepUntil && calendarDate(keepUntil)
  const hash = createHash('sha256').update(address).digest('base64url').slice(0, 22)
  return {
    ...{ kind: 'report-published', dedupeKey: `report-published:${id}:${hash}`, toAddress: address },
    ...reportLetter(consultation, { url: `${appUrl()}/consultations/${slug}/report`, keepUntil: until }),
    about: { type: 'consultation', id },
    // The letter promises when the address goes, and has it too.
    keepUntil: until ?? undefined,
  }
}
