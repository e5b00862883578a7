import Link from 'next/link'
import { SummaryList } from '@/components/ui/summary-list'
import { formatDate, formatInstant } from '@/lib/core/format'
import type { RecordSection } from '@/lib/fairness/record-words'
import type { EntryView, FairnessView } from '@/lib/fairness/types'
import { ENTRY_NAMES } from './entry-names'

type Props = { view: FairnessView; sections: RecordSection[]; path: string }

/** The four headings: what the record says, what people said, and what is still to be said. */
export function FairnessDocument({ view, sections, path }: Props) {
  return sections.map((section) => (
    <section key={section.name} aria-labelledby={section.name}>
      <h2 className="govuk-heading-m" id={section.name}>
        {section.heading}
      </h2>
      <p className="govuk-body">{section.principle}</p>
      <SummaryList rows={section.rows.map(({ key, lines }) => ({ key, value: <Lines lines={lines} /> }))} />
      {view.entries
        .filter(({ kind }) => section.kinds.includes(kind))
        .map((entry) => (
          <Declared key={entry.id} {...{ entry, path }} mayEdit={view.mayEdit.ok} />
        ))}
      {view.lacks
        .filter(({ kind }) => section.kinds.includes(kind))
        .map(({ kind, words }) => (
          <div className="govuk-inset-text" key={kind}>
            <p className="govuk-body">
              <strong>Still to be said.</strong> {words}
            </p>
            {view.mayEdit.ok ? (
              <Link className="govuk-link" href={`${path}/new?kind=${kind}`}>
                Say it<span className="govuk-visually-hidden">: {ENTRY_NAMES[kind]}</span>
              </Link>
            ) : null}
          </div>
        ))}
    </section>
  ))
}

function Lines({ lines }: { lines: string[] }) {
  if (lines.length < 2) return <span className="as-written">{lines[0]}</span>
  return (
    <ul className="govuk-list">
      {lines.map((line, i) => (
        <li key={i} className="as-written">
          {line}
        </li>
      ))}
    </ul>
  )
}

function Declared({ entry, path, mayEdit }: { entry: EntryView; path: string; mayEdit: boolean }) {
  const { id, kind, text, declaredBy, onDate, at, document, evidenceUrl } = entry
  return (
    <div className="govuk-!-margin-bottom-6">
      <h3 className="govuk-heading-s">{ENTRY_NAMES[kind]}</h3>
      <p className="govuk-body as-written">{text}</p>
      <p className="govuk-hint">
        {declaredBy}
        {onDate ? `, of ${formatDate(onDate)}` : ''}; written {formatInstant(at)}.
        {document ? ` Document: ${document.title}.` : ''}
      </p>
      <p className="govuk-body">
        {evidenceUrl ? (
          <>
            <a className="govuk-link" href={evidenceUrl}>
              What shows it<span className="govuk-visually-hidden">: {ENTRY_NAMES[kind]}</span>
            </a>{' '}
          </>
        ) : null}
        {mayEdit ? (
          <Link className="govuk-link" href={`${path}/${id}`}>
            Change<span className="govuk-visually-hidden">: {ENTRY_NAMES[kind]}</span>
          </Link>
        ) : null}
      </p>
    </div>
  )
}
