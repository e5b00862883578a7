import type { ReactNode } from 'react'
import { PassToBoroughBlock } from '@/components/compiles/pass-to-borough-block'
import { BasisBlock, SignOffBlock } from '@/components/responses/together/check-blocks'
import { DeclinedBlock, TogetherBlock } from '@/components/responses/together/start-blocks'
import type { Ctx } from '@/lib/core/ctx'
import { basisText } from '@/lib/responses/basis-text'
import { getPassToBorough } from '@/lib/responses/get-pass-to-borough'
import { getPeople } from '@/lib/responses/get-people'
import { getSignOff } from '@/lib/responses/get-sign-off'
import type { InvitationToAnswer } from '@/lib/responses/types'

type Opened = { ctx: Ctx; token: string; invitation: InvitationToAnswer }

/** For the start page of a body, in either form: others to answer with, parts handed over, saying no. */
export async function startBlocks({ ctx, token, invitation }: Opened): Promise<ReactNode> {
  const { purpose, declinedAt, submitted } = invitation
  if (purpose !== 'body') return null
  const { people, sections, canPassOn } = await getPeople(ctx)
  const mayDecline = !declinedAt && !submitted && canPassOn
  return (
    <>
      {declinedAt ? <DeclinedBlock token={token} /> : null}
      <TogetherBlock {...{ token, sections, mayDecline }} people={people.length} />
    </>
  )
}

/** For the page where a body's answers are checked, in either form: whose view it is, and the chair's word. */
export async function checkBlocks(
  { ctx, token, invitation }: Opened,
  next: 'check' | 'simple/check' = 'check',
): Promise<ReactNode> {
  const { purpose, draft, submitted } = invitation
  if (purpose !== 'body' || !draft) return null
  const signOff = await getSignOff(ctx)
  return (
    <>
      <BasisBlock
        {...{ token, next }}
        basis={draft.basis ? basisText(draft.basis) : null}
        isCorrection={submitted !== null}
      />
      <SignOffBlock {...{ token, signOff }} />
      <PassToBoroughBlock {...{ token, next }} choice={await getPassToBorough(ctx)} />
    </>
  )
}
