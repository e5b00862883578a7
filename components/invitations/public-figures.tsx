import { countOf } from '@/lib/core/format'
import type { PublicFigures as Figures } from '@/lib/invitations/types'

/** How many members of the public answered: beside the groups, and never added to them. */
export function PublicFigures({ figures, hasOpenLink }: { figures: Figures; hasOpenLink: boolean }) {
  if (!hasOpenLink && !figures.hasAny) return null
  const { responded } = figures
  return (
    <p className="govuk-body">
      <strong>
        Members of the public: {responded === null ? 'fewer than 10 answers' : countOf(responded, 'answer')}.
      </strong>{' '}
      They came by the open link, from whoever wished to answer. They are counted apart: nobody was invited,
      so there is no rate.
    </p>
  )
}
