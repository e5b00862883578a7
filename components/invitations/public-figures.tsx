import { countOf } from '@/lib/core/format'
import type { PublicFigures as Figures } from '@/lib/invitations/types'

type Props = {
  figures: Figures
  hasOpenLink: boolean
  /** A later round asks persons who took part before, each by a link of their own. */
  isRound?: boolean
}

/** How many members of the public answered: beside the groups, and never added to them. */
export function PublicFigures({ figures, hasOpenLink, isRound }: Props) {
  if (!hasOpenLink && !figures.hasAny) return null
  const { responded } = figures
  return (
    <p className="govuk-body">
      <strong>
        Members of the public: {responded === null ? 'fewer than 10 answers' : countOf(responded, 'answer')}.
      </strong>{' '}
      {isRound
        ? 'They took part before and left an address for later steps. They are counted apart, and not by place.'
        : 'They came by the open link, from whoever wished to answer. They are counted apart: nobody was invited, so there is no rate.'}
    </p>
  )
}
