import Link from 'next/link'
import { countOf } from '@/lib/core/format'
import type { NotShown, Passage, PublishedHit } from '@/lib/publication/types'
import styles from './publication.module.css'

/** Responses one under another, each with how it begins or where the words stand that were looked for. */
export function PublishedResponseList({ items, path }: { items: PublishedHit[]; path: string }) {
  return (
    <ol className={styles.list}>
      {items.map((item) => (
        <li key={item.number}>
          <h2 className="govuk-heading-s govuk-!-margin-bottom-1">
            <Link className="govuk-link" href={`${path}/${item.number}`}>
              Response {item.number}: {item.name}
            </Link>
          </h2>
          <p className={`govuk-body-s govuk-!-margin-bottom-2 ${styles.quiet}`}>{aboutOf(item)}</p>
          <p className={`govuk-body ${styles.words}`} dir="auto">
            <Marked passages={item.passages} />
          </p>
        </li>
      ))}
    </ol>
  )
}

/** Kind, borough and month, as far as they are said. */
export function aboutOf({ bodyTypeName, borough, came, bodyTypeCode, name }: PublishedHit): string {
  const kind = bodyTypeCode === 'public' && name === 'A member of the public' ? '' : bodyTypeName
  return [kind, borough?.name ?? '', came].filter(Boolean).join(' · ')
}

function Marked({ passages }: { passages: Passage[] }) {
  return passages.map(({ text, isFound }, i) => (isFound ? <mark key={i}>{text}</mark> : text))
}

/** Who answered and is not among them, and why; nothing where that would be a small figure of people. */
export function NotShownNote({ notShown: { refused, passagesOnly } }: { notShown: NotShown }) {
  const responses = (n: number) => `${countOf(n, 'response')} ${n === 1 ? 'is' : 'are'}`
  return (
    <>
      {refused === null ? null : (
        <p className="govuk-body">
          {responses(refused)} not shown because their authors did not want it. They were read and counted.
        </p>
      )}
      {passagesOnly === null ? null : (
        <p className="govuk-body">
          {responses(passagesOnly)} not shown because their authors agreed to short passages alone. They were
          read and counted.
        </p>
      )}
    </>
  )
}
