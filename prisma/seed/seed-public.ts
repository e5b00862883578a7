import { setOpenLink } from '../../lib/consultations/set-open-link'
import { giveEqualityAnswers } from '../../lib/equality/give-equality-answers'
import { shuffleEqualityAnswers } from '../../lib/equality/shuffle-equality-answers'
import { startTakingPart } from '../../lib/invitations/start-taking-part'
import { submitResponse } from '../../lib/responses/submit-response'
import { readJson } from '../reference-data'
import { ctxFor, ctxOf, type People } from './seed-people'

type Person = {
  daysAgo: number
  boroughCode: string
  publication: 'full' | 'anonymous' | 'none'
  answers: Record<string, unknown>
  equality: Record<string, string>
}

type Open = { id: string; slug: string; openedAt: Date; timeOf: (daysAgo: number) => Date }

/** Londoners who took the open link of the open consultation, with what they said of themselves. Illustrations, all of them. */
export async function seedPublic(people: People, { id, slug, openedAt, timeOf }: Open): Promise<void> {
  const { db } = people
  const persons = await readJson<Person[]>('demonstration/policing-priorities-public.json')
  await setOpenLink(ctxOf(people, 'officer', openedAt), { id, hasOpenLink: true, asksEquality: true })
  for (const [i, { daysAgo, boroughCode, publication, answers, equality }] of persons.entries()) {
    const now = timeOf(daysAgo)
    const stranger = ctxFor(db, { kind: 'anonymous' }, now)
    const address = `192.0.2.${i + 1}`
    const started = await startTakingPart(stranger, { slug, boroughCode, publication, address })
    if (started.state !== 'started') throw new Error('the open link is held up')
    const { invitationId } = started
    const name = 'A member of the public'
    const ctx = ctxFor(db, { kind: 'respondent', invitationId, linkId: id, name }, now)
    await submitResponse(ctx, { answers })
    await giveEqualityAnswers(ctx, { answers: equality })
  }
  await shuffleEqualityAnswers(ctxFor(db, { kind: 'system', name: 'Soundings (demonstration)' }, new Date()))
}
