import Link from 'next/link'
import { Paragraphs } from '@/components/ui/paragraphs'
import { formatNumber, formatRate, listOf } from '@/lib/core/format'
import type { CommitmentView, ThemeSaid } from '@/lib/commitments/types'
import styles from './commitments.module.css'

type Props = { commitment: CommitmentView; isFull?: boolean }

/** What a commitment answers: in words, and each theme with its count and base as the report was published. */
export function YouSaid({ commitment, isFull = false }: Props) {
  const { youSaid, themes, consultation } = commitment
  return (
    <>
      <Paragraphs text={youSaid} />
      {themes.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet">
          {themes.map((theme) => (
            <li key={theme.themeId}>
              <Said theme={theme} slug={consultation.slug} isFull={isFull} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function Said({ theme, slug, isFull }: { theme: ThemeSaid; slug: string; isFull: boolean }) {
  const { themeId, title, figures } = theme
  if (!figures) return <>{title}</>
  const { edition, isNewest, responses, base } = figures
  // The newest edition's themes have pages of their own, with all that leads to them; of an older one the report speaks.
  const report = `/consultations/${slug}/report${isNewest ? `/themes/${themeId}` : `?edition=${edition}#theme-${themeId}`}`
  return (
    <>
      <Link className="govuk-link" href={report}>
        {title}
      </Link>
      : {formatNumber(responses)} of {formatNumber(base)} bodies that answered
      {isFull ? <More theme={theme} /> : null}
    </>
  )
}

function More({ theme: { figures } }: { theme: ThemeSaid }) {
  if (!figures) return null
  const { edition, responses, base, byType, ofPublic } = figures
  const types = byType
    .filter(({ count }) => count > 0)
    .map(
      ({ count, base, name, namePlural }) =>
        `${formatNumber(count)} of ${formatNumber(base)} ${base === 1 ? name : namePlural}`,
    )
  return (
    <span className={`govuk-body-s ${styles.quiet}`}>
      {' '}
      ({formatRate(responses, base)}
      {types.length > 0 ? `: ${listOf(types)}` : ''}; edition {edition} of the report)
      {ofPublic === null
        ? ''
        : `. Counted apart, ${formatNumber(ofPublic)} members of the public spoke of it.`}
    </span>
  )
}
