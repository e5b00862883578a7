import type { ReactNode } from 'react'
import { DeclinedBlock, TogetherBlock } from '@/components/responses/together/start-blocks'
import type { Ctx } from '@/lib/core/ctx'
import { getPeople } from '@/lib/responses/get-people'
import type { AllWords } from '@/lib/core/words-in'
import type { InvitationToAnswer } from '@/lib/responses/types'
import { PublicationChoice } from './check-blocks'

type Opened = { ctx: Ctx; token: string; invitation: InvitationToAnswer; words: AllWords }

/**
 * For the start page, in either form: of a body, others to answer with, parts handed over, saying no; of a person who was
 * there before, what they said of publishing.
 */
export async function startBlocks({ ctx, token, invitation, words }: Opened): Promise<ReactNode> {
  const { purpose, declinedAt, submitted } = invitation
  if (purpose === 'person') return PublicationChoice({ ctx, token, invitation, words, next: '' })
  if (purpose !== 'body') return null
  const { people, sections, canPassOn } = await getPeople(ctx)
  const mayDecline = !declinedAt && !submitted && canPassOn
  return (
    <>
      {declinedAt ? <DeclinedBlock {...{ token, words }} /> : null}
      <TogetherBlock {...{ token, sections, mayDecline, words }} people={people.length} />
    </>
  )
}
