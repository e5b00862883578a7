import type { ReactNode } from 'react'
import { EqualityOffer } from '@/components/equality/equality-offer'
import type { Ctx } from '@/lib/core/ctx'
import type { AllWords } from '@/lib/core/words-in'
import { getEqualityForm } from '@/lib/equality/get-equality-form'
import type { LinkPurpose } from '@/lib/invitations/types'

/** For the page of a submitted answer: the offer of questions about oneself, to persons who were not asked yet. */
export async function aboutYou(
  ctx: Ctx,
  token: string,
  { purpose }: { purpose: LinkPurpose },
  words: AllWords,
): Promise<ReactNode> {
  if (purpose !== 'person') return null
  const { state } = await getEqualityForm(ctx)
  return state === 'ask' ? <EqualityOffer {...{ token, words }} /> : null
}
