import type { MessageKey } from '@/lib/core/words'
import type { InvitationToAnswer } from '@/lib/responses/types'

type ForSelf =
  | 'questions.of'
  | 'check.first'
  | 'check.again'
  | 'closed.what'
  | 'closed.none'
  | 'closed.none-begun'
  | 'comments.heading'

/** The message for whoever reads it: a person answers for themselves, and is not spoken to as a group. */
export const ofWhom = (key: ForSelf, { purpose }: Pick<InvitationToAnswer, 'purpose'>): MessageKey =>
  purpose === 'person' ? `${key}-self` : key
