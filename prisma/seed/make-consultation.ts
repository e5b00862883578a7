import { audit } from '../../lib/audit/audit'
import type { CalendarDate } from '../../lib/core/london-time'
import { dateColumn, startOfDayInLondon } from '../../lib/core/london-time'
import { readJson, type TemplateData } from '../reference-data'
import { ctxOf, type People } from './seed-people'

export type ConsultationData = {
  slug: string
  title: string
  why: string
  canChange: string
  cannotChange: string
  earlierViews: string
  decisionMaker: string
  leads: string[]
  illustrativeNote: string
}

type Plan = {
  /** When it was written and approved; without it, on the morning on which it opens. */
  writtenAt?: Date
  opensOn: CalendarDate
  closesOn: CalendarDate
  decisionOn: CalendarDate | null
  template: string
  audiences: { bodyType: string; askedOn?: CalendarDate }[]
}

/** Half past nine on a day in London: when people of the demonstration come to their desks. */
export function morningOf(date: CalendarDate): Date {
  return new Date(startOfDayInLondon(date).getTime() + 9.5 * 3_600_000)
}

/** A consultation written by the officer and approved by another, ready to be launched. */
export async function makeApproved(people: People, data: ConsultationData, plan: Plan) {
  const { definition, minutes } = await readJson<TemplateData>(`questionnaires/${plan.template}.json`)
  const { slug, title, why, canChange, cannotChange, earlierViews, decisionMaker, leads, illustrativeNote } =
    data
  const now = plan.writtenAt ?? morningOf(plan.opensOn)
  const consultation = await people.db.consultation.create({
    data: {
      ...{ slug, title, why, canChange, cannotChange, earlierViews, decisionMaker, note: illustrativeNote },
      ...{ contactName: 'Engagement team', contactEmail: 'engagement@example.org', status: 'approved' },
      ...{ authorId: people.ids.officer, approvedById: people.ids.approver, approvedAt: now, createdAt: now },
      decisionOn: plan.decisionOn && dateColumn(plan.decisionOn),
      leads: { connect: leads.map((code) => ({ code })) },
      stages: {
        create: {
          opensOn: dateColumn(plan.opensOn),
          closesOn: dateColumn(plan.closesOn),
          versions: { create: { definition, minutes, createdAt: now } },
          audiences: {
            create: plan.audiences.map(({ bodyType, askedOn }) => ({
              bodyTypeCode: bodyType,
              askedOn: askedOn ? dateColumn(askedOn) : null,
            })),
          },
        },
      },
    },
    include: { stages: true },
  })
  const subject = { type: 'consultation', id: consultation.id }
  await audit(ctxOf(people, 'officer', now), 'consultation.create', subject, { title })
  await audit(ctxOf(people, 'approver', now), 'consultation.approve', subject, {})
  return { id: consultation.id, stageId: consultation.stages[0]!.id }
}
