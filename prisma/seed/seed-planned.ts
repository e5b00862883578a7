import { announceConsultation } from '../../lib/consultations/announce-consultation'
import { addDays, londonDate } from '../../lib/core/london-time'
import { readJson } from '../reference-data'
import { makeApproved, morningOf, type ConsultationData } from './make-consultation'
import { ctxOf, type People } from './seed-people'

type Planned = ConsultationData & {
  opensInDays: number
  closesInDays: number
  audiences: { bodyType: string }[]
}

/** What is to come: approved and announced, for everybody to see beforehand what will be asked. */
export async function seedPlanned(people: People): Promise<void> {
  const data = await readJson<Planned>('demonstration/planned.json')
  const today = londonDate(new Date())
  const opensOn = addDays(today, data.opensInDays)
  const closesOn = addDays(today, data.closesInDays)
  const yesterday = morningOf(addDays(today, -1))
  const { id } = await makeApproved(people, data, {
    ...{ opensOn, closesOn, decisionOn: addDays(closesOn, 60), template: 'five-questions' },
    ...{ audiences: data.audiences, writtenAt: yesterday },
  })
  await announceConsultation(ctxOf(people, 'officer', yesterday), { id })
}
