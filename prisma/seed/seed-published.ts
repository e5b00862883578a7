import { askToPublish } from '../../lib/publication/ask-to-publish'
import { publishResponses } from '../../lib/publication/publish-responses'
import { morningOf } from './make-consultation'
import { ctxFor, ctxOf, type People } from './seed-people'

/** Before the report, so that its quotes say in which published response they stand. */
const PUBLISHED_ON = '2010-02-10'

/** The responses of 2009-10 as everybody may read them; done here and now, as the job would do it. */
export async function seedPublished(people: People, consultationId: string): Promise<void> {
  const now = morningOf(PUBLISHED_ON)
  const { jobRunId } = await askToPublish(ctxOf(people, 'officer', now), { consultationId })
  const system = ctxFor(people.db, { kind: 'system', name: 'Soundings (publish-responses)' }, now)
  await publishResponses(system, { consultationId, jobRunId })
}
