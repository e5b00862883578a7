import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table'
import type { ThemeView } from '@/lib/analysis/types'
import { countOf, formatNumber } from '@/lib/core/format'
import styles from './themes.module.css'

type Props = { themes: ThemeView[]; path: string; mayEdit: boolean }

/** The code frame in its order, heading by heading. The buttons belong to the form around it. */
export function ThemeList({ themes, path, mayEdit }: Props) {
  const headings = [...new Set(themes.map(({ heading }) => heading))]
  if (headings.length < 2)
    return <ThemeTable {...{ themes, path, mayEdit }} caption={countOf(themes.length, 'theme')} />
  return headings.map((heading) => (
    <ThemeTable
      key={heading}
      themes={themes.filter((theme) => theme.heading === heading)}
      caption={heading || 'Without a heading'}
      {...{ path, mayEdit }}
    />
  ))
}

function ThemeTable({ themes, path, mayEdit, caption }: Props & { caption: string }) {
  const columns: Column<ThemeView>[] = [
    { heading: 'Theme', cell: (theme) => <Name {...{ theme, path, mayEdit }} />, isRowHeading: true },
    { heading: 'Said to', cell: saidTo },
    { heading: 'Bodies', cell: (theme) => <Bodies theme={theme} path={path} />, numeric: true },
    { heading: 'Quotes', cell: quotesOf, numeric: true },
  ]
  if (mayEdit) columns.push({ heading: 'Order', cell: (theme) => <Buttons theme={theme} themes={themes} /> })
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={themes}
      keyOf={({ id }) => id}
      empty="There are no themes yet. Read a dozen answers at the reading desk, then add the first themes here: name what bodies speak of, in their words."
    />
  )
}

function Name({ theme, path, mayEdit }: { theme: ThemeView; path: string; mayEdit: boolean }) {
  return (
    <>
      {mayEdit ? (
        <Link href={`${path}/themes/${theme.id}`} className="govuk-link">
          {theme.title}
        </Link>
      ) : (
        theme.title
      )}
      {theme.description ? <span className={styles.description}>{theme.description}</span> : null}
      {theme.suggestedBy.length > 0 ? (
        <span className={styles.description}>Suggested by {theme.suggestedBy.join(' and ')}</span>
      ) : null}
    </>
  )
}

function Bodies({ theme, path }: { theme: ThemeView; path: string }) {
  if (theme.responses === 0) return 0
  return (
    <Link
      href={`${path}/reading?theme=${theme.id}`}
      className="govuk-link"
      aria-label={`${countOf(theme.responses, 'body', 'bodies')}: read what they say of ${theme.title}`}
    >
      {formatNumber(theme.responses)}
    </Link>
  )
}

const saidTo = ({ addressedTo }: ThemeView) => addressedTo.replace(/^To (the )?/, '')

function quotesOf({ quotes, chosenQuotes }: ThemeView) {
  if (quotes === 0) return '0'
  return (
    <span className={styles.together}>
      {formatNumber(quotes)} ({formatNumber(chosenQuotes)} chosen)
    </span>
  )
}

function Buttons({ theme, themes }: { theme: ThemeView; themes: ThemeView[] }) {
  const [first, last] = [themes[0], themes[themes.length - 1]]
  return (
    <span className={styles.buttons}>
      {theme === first ? null : <Do what="up" theme={theme} words="Move up" />}
      {theme === last ? null : <Do what="down" theme={theme} words="Move down" />}
      <Do what="remove" theme={theme} words="Remove" />
    </span>
  )
}

function Do({ what, theme, words }: { what: string; theme: ThemeView; words: string }) {
  return (
    <button className="button-as-link" name="do" value={`${what}:${theme.id}`}>
      {words}
      <span className="govuk-visually-hidden"> {theme.title}</span>
    </button>
  )
}

/** Removed themes are kept, with what was coded to them. */
export function RemovedThemes({ themes, mayEdit }: { themes: ThemeView[]; mayEdit: boolean }) {
  if (themes.length === 0) return null
  return (
    <details className="govuk-details" open>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{countOf(themes.length, 'removed theme')}</span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body">They are kept with their codings and quotes, and none of it counts.</p>
        <ul className="govuk-list govuk-list--bullet">
          {themes.map((theme) => (
            <li key={theme.id}>
              {theme.title} (
              {theme.mergedInto
                ? `part of “${theme.mergedInto}” now, with all that was coded to it`
                : countOf(theme.responses, 'body', 'bodies')}
              ) {mayEdit ? <Do what="restore" theme={theme} words="Put back" /> : null}
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
