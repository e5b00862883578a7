import type { PrismaClient } from '@/lib/core/db'
import { dateColumn } from '@/lib/core/london-time'
import { moveAction } from '@/lib/commitments/move-action'
import { tellOfReport } from '@/lib/telling/tell-of-report'
import { tellPeople } from '@/lib/telling/tell-people'
import { officer, system } from '../../support/actors'
import { aCtx, NOW } from '../../support/builders'
import { aPersonsResponse } from '../../support/persons'
import { anAnsweredConsultation } from '../chain/world'

export const KEEP = '2027-07-15'
export const DAY = 86_400_000

/**
 * A reported consultation: a CPEG quoted on time that also spoke of money, a panel that spoke of time, and three members of
 * the public who left an address: Jo (twice, hears of later steps), Sam (under the old promise) and one whose date has passed.
 */
export async function aTold(db: PrismaClient) {
  const world = await anAnsweredConsultation(db, { refusals: ['Pay for halls.'] })
  const { consultation, consultationId, slug } = world
  const keepUntil = dateColumn(KEEP)
  const jo = `jo-${slug}@example.org`
  const sam = `sam-${slug}@example.org`
  const persons = await Promise.all([
    aPersonsResponse(db, consultation, { email: jo, keepUntil }),
    aPersonsResponse(db, consultation, { email: jo.toUpperCase(), keepUntil: dateColumn('2027-07-01') }),
    aPersonsResponse(db, consultation, { email: sam, keepUntil }),
    aPersonsResponse(db, consultation),
    aPersonsResponse(db, consultation, {
      email: `past-${slug}@example.org`,
      keepUntil: dateColumn('2026-06-09'),
    }),
  ])
  await db.participant.updateMany({
    where: { email: { startsWith: 'jo' }, invitation: { stageId: consultation.stage.id } },
    data: { wantsLater: true },
  })
  const cpegEmail = world.cpeg.body.contacts[0]!.email!
  const panelEmail = world.panel.body.contacts[0]!.email!
  const letters = (kind?: string) =>
    db.mail.findMany({
      where: { subjectId: consultationId, kind: kind ?? { startsWith: 'told-' } },
      orderBy: [{ createdAt: 'asc' }, { toAddress: 'asc' }],
    })
  const to = async (address: string) =>
    (await letters()).filter(({ toAddress }) => toAddress === address.toLowerCase())
  const tellings = () => db.telling.findMany({ where: { consultationId }, orderBy: { askedAt: 'asc' } })
  return { ...world, persons, jo, sam, cpegEmail, panelEmail, letters, to, tellings }
}

/** Does the jobs that wait for the tellings of a consultation. */
export async function writeAll(db: PrismaClient, consultationId: string, now = NOW): Promise<void> {
  for (const { id, jobRunId } of await db.telling.findMany({ where: { consultationId, finishedAt: null } }))
    if (jobRunId) await tellPeople(aCtx(db, system, now), { tellingId: id, jobRunId })
}

/** The same with the report told. */
export async function aReportTold(db: PrismaClient) {
  const world = await aTold(db)
  const { consultationId } = world
  await tellOfReport(aCtx(db, system), { consultationId })
  await writeAll(db, consultationId)
  return world
}

/** An hour after the report was told the action is done. @returns when, and the action */
export async function finish(db: PrismaClient, { commitmentId }: { commitmentId: string }) {
  const at = new Date(NOW.getTime() + 3_600_000)
  const action = await db.commitmentAction.findFirstOrThrow({ where: { commitmentId } })
  await moveAction(aCtx(db, officer(), at), {
    actionId: action.id,
    version: action.version,
    move: 'finish',
    why: '',
  })
  return { at, actionId: action.id }
}

export const tokenIn = (text: string | null) => /\/told\/([\w-]+)/.exec(text ?? '')![1]!
