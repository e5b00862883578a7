import { markAnswerRead } from '../../lib/compiles/mark-answer-read'
import { markPassage } from '../../lib/compiles/mark-passage'
import { saveBoroughText } from '../../lib/compiles/save-borough-text'
import type { Use } from '../../lib/compiles/schema'
import type { RespondentActor } from '../../lib/core/ctx'
import { addDays, londonDate } from '../../lib/core/london-time'
import type { PrismaClient } from '../../lib/core/db'
import type { BasisKind, Other } from '../../lib/responses/basis'
import { saveAnswers } from '../../lib/responses/save-answers'
import { saveBasis } from '../../lib/responses/save-basis'
import { setPassToBorough } from '../../lib/responses/set-pass-to-borough'
import { startDraft } from '../../lib/responses/start-draft'
import { submitResponse } from '../../lib/responses/submit-response'
import { readJson } from '../reference-data'
import { invitationFinder } from './find-invitation'
import { morningOf } from './make-consultation'
import { memberCtx, type Members } from './seed-members'
import { ctxFor } from './seed-people'

type Answered = {
  wardCode: string
  daysAgo: number
  keepsFromBorough?: boolean
  basis: { kind: BasisKind; people?: number; others?: Other[]; dissent?: string }
  answers: Record<string, unknown>
}
type Marked = {
  wardCode: string
  question: string
  excerpt: string
  use: Use
  reason?: string
  isMinority?: boolean
  into?: string
}
type BoroughData = {
  borough: string
  consultation: string
  answers: Answered[]
  read: string[]
  passages: Marked[]
  opening: { question: string; text: string }
}

/** How many days ago the co-ordinator last sat at the desk. */
const AT_THE_DESK = 3

/**
 * A borough's response in the making: four more wards answer, one of them does not pass its answer on, and the
 * co-ordinator has read and marked some. The words are Soundings' own illustration.
 */
export async function seedBoroughResponse(db: PrismaClient, { coordinator }: Members): Promise<void> {
  const data = await readJson<BoroughData>('demonstration/brent-response.json')
  const stage = await db.stage.findFirstOrThrow({ where: { consultation: { slug: data.consultation } } })
  const find = await invitationFinder(db, stage.id)
  const ward = (wardCode: string) => find({ bodyType: 'SNP', boroughCode: data.borough, wardCode })
  const on = (daysAgo: number) => morningOf(addDays(londonDate(new Date()), -daysAgo))
  for (const { wardCode, daysAgo, keepsFromBorough, basis, answers } of data.answers) {
    const invitationId = ward(wardCode)
    const actor: RespondentActor = {
      ...{ kind: 'respondent', invitationId, linkId: invitationId, name: 'Holder of the link' },
    }
    const ctx = ctxFor(db, actor, on(daysAgo))
    await startDraft(ctx)
    const changes = Object.entries(answers).map(([key, value]) => ({ key, value, basedOn: 0 }))
    await saveAnswers(ctx, { changes, pageNumber: 0 })
    await saveBasis(ctx, { ...basis, onDate: addDays(londonDate(ctx.now), -1) })
    if (keepsFromBorough) await setPassToBorough(ctx, { passes: false })
    await submitResponse(ctx)
  }
  const invitationId = find({ bodyType: 'CPEG', boroughCode: data.borough, wardCode: null })
  const ctx = memberCtx(db, coordinator, on(AT_THE_DESK))
  const responseOf = async (wardCode: string) => {
    const { id } = await db.response.findUniqueOrThrow({ where: { invitationId: ward(wardCode) } })
    return { invitationId, responseId: id, revisionNumber: 1 }
  }
  for (const wardCode of data.read) await markAnswerRead(ctx, await responseOf(wardCode))
  await saveBoroughText(ctx, { invitationId, ...data.opening, basedOn: 0 })
  for (const { wardCode, ...passage } of data.passages)
    await markPassage(ctx, { ...(await responseOf(wardCode)), ...passage })
}
