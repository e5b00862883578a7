import { countOf } from '@/lib/core/format'
import type { PublicFigures as Figures } from '@/lib/invitations/types'

/** How many members of the public answered: beside the groups, and never added to them. */
export function PublicFigures({ figures, hasOpenLink }: { figures: Figures; hasOpenLink: boolean }) {
  if (!hasOpenLink && figures.started === 0) return null
  return (
    <p className="govuk-body">
      <strong>Members of the public: {countOf(figures.responded, 'answer')}.</strong> They came by the open
      link, from whoever wished to answer. They are counted apart: nobody was invited, so there is no rate.
    </p>
  )
}
