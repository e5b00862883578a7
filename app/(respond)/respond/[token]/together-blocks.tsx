import type { ReactNode } from 'react'
import { DeclinedBlock, TogetherBlock } from '@/components/responses/together/start-blocks'
import type { Ctx } from '@/lib/core/ctx'
import { getPeople } from '@/lib/responses/get-people'
import type { AllWords } from '@/lib/core/words-in'
import type { InvitationToAnswer } from '@/lib/responses/types'

type Opened = { ctx: Ctx; token: string; invitation: InvitationToAnswer; words: AllWords }

/** For the start page of a body, in either form: others to answer with, parts handed over, saying no. */
export async function startBlocks({ ctx, token, invitation, words }: Opened): Promise<ReactNode> {
  const { purpose, declinedAt, submitted } = invitation
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
