import { PassToBoroughBlock } from '@/components/compiles/pass-to-borough-block'
import { BasisBlock, SignOffBlock, SubmittedBasisBlock } from '@/components/responses/together/check-blocks'
import type { Ctx } from '@/lib/core/ctx'
import { basisText } from '@/lib/responses/basis-text'
import { getPassToBorough } from '@/lib/responses/get-pass-to-borough'
import { getSignOff } from '@/lib/responses/get-sign-off'
import type { InvitationToAnswer } from '@/lib/responses/types'

type Props = { ctx: Ctx; token: string; invitation: InvitationToAnswer; next: 'check' | 'simple/check' }

/** What a group settles before it submits: whose view it is, and the word of its chair. Nothing for a person. */
export async function CheckBlocks({ ctx, token, invitation, next }: Props) {
  const { draft, purpose, submitted } = invitation
  if (purpose === 'person' || !draft) return null
  const basis = draft.basis && basisText(draft.basis)
  return (
    <>
      <BasisBlock {...{ token, basis, next }} isCorrection={submitted !== null} />
      <SignOffBlock token={token} signOff={await getSignOff(ctx)} />
      <PassToBoroughBlock {...{ token, next }} choice={await getPassToBorough(ctx)} />
    </>
  )
}

/** With what a group submitted: whose view it is, or that it may still be said. Nothing for a person. */
export function SubmittedBasis({ token, invitation, next }: Omit<Props, 'ctx'>) {
  const { submitted, purpose, state } = invitation
  if (purpose === 'person' || !submitted) return null
  const basis = submitted.basis && basisText(submitted.basis)
  return <SubmittedBasisBlock {...{ token, basis, next }} mayChange={state === 'open'} />
}
