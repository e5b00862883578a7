import { PassToBoroughBlock } from '@/components/compiles/pass-to-borough-block'
import { PublicationBlock } from '@/components/responses/publication-block'
import { BasisBlock, SignOffBlock, SubmittedBasisBlock } from '@/components/responses/together/check-blocks'
import type { Ctx } from '@/lib/core/ctx'
import type { AllWords } from '@/lib/core/words-in'
import { basisInWords } from '@/lib/responses/basis-in-words'
import { getPassToBorough } from '@/lib/responses/get-pass-to-borough'
import { getPublication } from '@/lib/responses/get-publication'
import { getSignOff } from '@/lib/responses/get-sign-off'
import type { InvitationToAnswer } from '@/lib/responses/types'

type Props = {
  ctx: Ctx
  token: string
  invitation: InvitationToAnswer
  words: AllWords
  next: string
}
type Next = 'check' | 'simple/check'

/** What is settled before submitting: for a group whose view it is, and the word of its chair; whether it is published for a person. */
export async function CheckBlocks({ ctx, token, invitation, words, next }: Props & { next: Next }) {
  const { draft, purpose, submitted } = invitation
  if (purpose === 'person') return PublicationChoice({ ctx, token, invitation, words, next })
  if (!draft) return null
  const basis = draft.basis && basisInWords(words, draft.basis)
  return (
    <>
      <BasisBlock {...{ token, basis, next, words }} isCorrection={submitted !== null} />
      <SignOffBlock {...{ token, words }} signOff={await getSignOff(ctx)} />
      <PassToBoroughBlock {...{ token, next, words }} choice={await getPassToBorough(ctx)} />
    </>
  )
}

/** With what was submitted: whose view it is, or that it may still be said; for a person, whether it is published. */
export async function SubmittedBlocks({ ctx, token, invitation, words, next }: Props & { next: Next }) {
  const { submitted, purpose, state } = invitation
  const way = next === 'check' ? 'submitted' : 'simple/submitted'
  if (purpose === 'person') return PublicationChoice({ ctx, token, invitation, words, next: way })
  if (!submitted) return null
  const basis = submitted.basis && basisInWords(words, submitted.basis)
  return <SubmittedBasisBlock {...{ token, basis, next, words }} mayChange={state === 'open'} />
}

/** Nothing for a group. `next`: where it leads back to, of the pages behind the link. */
export async function PublicationChoice({ ctx, token, invitation, words, next }: Props) {
  const publication = await getPublication(ctx)
  if (!publication) return null
  return <PublicationBlock {...{ token, publication, next, words }} state={invitation.state} />
}
