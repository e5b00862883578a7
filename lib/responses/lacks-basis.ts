import type { LinkPurpose } from '../invitations/types'

type Asked = { purpose: LinkPurpose; draft: { basis: unknown } | null }

/**
 * Whether it is still to be said who stands behind a draft. It is asked of groups once, between the questions and the
 * check, and of whoever tries the questionnaire out, as a group would find it; a person answers for themselves.
 */
export const lacksBasis = ({ purpose, draft }: Asked): boolean =>
  purpose !== 'person' && draft !== null && draft.basis === null
