import type { CommitmentLink, OwnTheme } from '@/lib/chain/types'
import { bold, linkTo } from '@/components/ui/marks'
import { formatDate, formatNumber, listOf } from '@/lib/core/format'
import { asWritten, type MessageKey, type Words } from '@/lib/core/words'

const STANDS: Record<CommitmentLink['standing'], MessageKey> = {
  'going-on': 'became.going-on',
  overdue: 'became.overdue',
  kept: 'became.kept',
  dropped: 'became.promise-dropped',
  draft: 'became.going-on',
}

type Props = {
  theme: OwnTheme
  slug: string
  /** Counts the answers on the page. */
  of: number
  words: Words
}

/** One theme that what they said became part of, and what came of it. What is quoted of the report stays as published. */
export function OwnThemePart({ theme, slug, of, words }: Props) {
  const { id, number, title, description, quotes, commitments, refusals } = theme
  const written = asWritten(words)
  return (
    <section aria-labelledby={`theme-${of}-${id}`}>
      <h3 className="govuk-heading-s" id={`theme-${of}-${id}`}>
        {words.say('became.theme', {
          number,
          title: <span {...written}>{title}</span>,
          a: linkTo(`/consultations/${slug}/report#theme-${id}`),
        })}
      </h3>
      {description ? (
        <p className="govuk-body" {...written}>
          {description}
        </p>
      ) : null}
      <p className="govuk-body">{howMany(theme, words)}</p>
      {quotes.map((quote) => (
        <blockquote className="govuk-inset-text" key={quote.id}>
          <span {...written}>“{quote.text}”</span>
          <br />
          <span className="govuk-hint">{words.say('became.words')}</span>
        </blockquote>
      ))}
      {commitments.map((link) => (
        <CommitmentLine key={link.number} {...{ link, words }} />
      ))}
      {refusals.map(({ id, what, why }) => (
        <p className="govuk-body" key={id}>
          {words.say('became.refused', {
            b: bold,
            what: <span {...written}>{what}</span>,
            why: <span {...written}>{why}</span>,
          })}
        </p>
      ))}
      {commitments.length + refusals.length === 0 ? (
        <p className="govuk-body">{words.say('became.nothing')}</p>
      ) : null}
    </section>
  )
}

function howMany({ responses, base, ofPublic }: OwnTheme, words: Words) {
  const counts = { base, responses: formatNumber(responses, words.language) }
  return ofPublic === null
    ? words.say('became.spoke', counts)
    : words.say('became.spoke-public', { ...counts, persons: formatNumber(ofPublic, words.language) })
}

function CommitmentLine({ link, words }: { link: CommitmentLink; words: Words }) {
  const { number, title, standing, leads, dueOn } = link
  const names = listOf(
    leads.map(({ name }) => name),
    words.language,
  )
  const isDue = dueOn && (standing === 'going-on' || standing === 'overdue')
  return (
    <p className="govuk-body">
      {words.say(STANDS[standing], {
        b: bold,
        link: (
          <a className="govuk-link" href={`/commitments/${number}`} {...asWritten(words)}>
            {title}
          </a>
        ),
        leads: isDue
          ? words.text('became.by', { leads: names, date: formatDate(dueOn, words.language) })
          : names,
      })}
    </p>
  )
}
