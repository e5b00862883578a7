import { fillResponses, makeConsultation } from './big-consultation'
import type { World } from './world'

export type { World } from './world'

type Big = { consultationId: string; slug: string; stageId: string; versionId: string }
export type BigConsultations = { small: Big; large: Big }

/** Two consultations that everybody has answered: 31,000 and 310,000 responses of thirteen questions. */
export async function makeBigConsultations({ client }: World): Promise<BigConsultations> {
  const small = await makeConsultation(client, 'small', 31_000)
  await fillResponses(client, small)
  const large = await makeConsultation(client, 'large', 310_000)
  await fillResponses(client, large)
  await client.query('VACUUM ANALYZE')
  return { small, large }
}
