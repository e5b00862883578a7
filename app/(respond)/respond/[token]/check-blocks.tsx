import { PassToBoroughBlock } from '@/components/compiles/pass-to-borough-block'
import { BasisBlock, SignOffBlock, SubmittedBasisBlock } from '@/components/responses/together/check-blocks'
import type { Ctx } from '@/lib/core/ctx'
import type { AllWords } from '@/lib/core/words-in'
import { basisInWords } from '@/lib/responses/basis-in-words'
import { getPassToBorough } from '@/lib/responses/get-pass-to-borough'
import { getSignOff } from '@/lib/responses/get-sign-off'
import type { InvitationToAnswer } from '@/lib/responses/types'

type Props = {
  ctx: Ctx
  token: string
  invitation: InvitationToAnswer
  words: AllWords
  next: 'check' | 'simple/check'
}

/** What a group settles before it submits: whose view it is, and the word of its chair. Nothing for a person. */
export async function CheckBlocks({ ctx, token, invitation, words, next }: Props) {
  const { draft, purpose, submitted } = invitation
  if (purpose === 'person' || !draft) return null
  const basis = draft.basis && basisInWords(words, draft.basis)
  return (
    <>
      <BasisBlock {...{ token, basis, next, words }} isCorrection={submitted !== null} />
      <SignOffBlock {...{ token, words }} signOff={await getSignOff(ctx)} />
      <PassToBoroughBlock {...{ token, next, words }} choice={await getPassToBorough(ctx)} />
    </>
  )
}

/** With what a group submitted: whose view it is, or that it may still be said. Nothing for a person. */
export function SubmittedBasis({ token, invitation, words, next }: Omit<Props, 'ctx'>) {
  const { submitted, purpose, state } = invitation
  if (purpose === 'person' || !submitted) return null
  const basis = submitted.basis && basisInWords(words, submitted.basis)
  return <SubmittedBasisBlock {...{ token, basis, next, words }} mayChange={state === 'open'} />
}
