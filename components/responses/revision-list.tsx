import { formatInstant } from '@/lib/core/format'
import type { AnswerLine } from '@/lib/responses/answer-lines'
import type { Marks } from '@/lib/responses/types'
import { AnswerList } from './answer-list'
import styles from './responses.module.css'

type Revision = { number: number; submittedAt: Date; versionNumber: number; lines: AnswerLine[] }

/** The answers as they count, and below them what each correction changed. */
export function RevisionList({ revisions, marks }: { revisions: Revision[]; marks?: Marks }) {
  const [newest, ...older] = revisions
  if (!newest) return null
  return (
    <>
      <h2 className="govuk-heading-l">Answers</h2>
      <AnswerList lines={newest.lines} headingLevel={3} marks={marks} />
      {older.length > 0 ? (
        <>
          <h2 className="govuk-heading-l">Corrections</h2>
          {revisions.slice(0, -1).map((revision, i) => (
            <Correction key={revision.number} after={revision} before={revisions[i + 1]!} />
          ))}
        </>
      ) : null}
    </>
  )
}

function Correction({ before, after }: { before: Revision; after: Revision }) {
  const changes = changesBetween(before.lines, after.lines)
  return (
    <section className="govuk-!-margin-bottom-6">
      <h3 className="govuk-heading-m">
        Revision {after.number}, {formatInstant(after.submittedAt)}
      </h3>
      {before.versionNumber === after.versionNumber ? null : (
        <p className="govuk-body">
          Answered version {after.versionNumber} of the questionnaire; before it was version{' '}
          {before.versionNumber}.
        </p>
      )}
      {changes.map(({ name, question, was, is }) => (
        <div key={name} className="govuk-!-margin-bottom-4">
          <h4 className="govuk-heading-s govuk-!-margin-bottom-1">{question}</h4>
          <div className="govuk-grid-row">
            <Side title="Before" lines={was} />
            <Side title="After" lines={is} />
          </div>
        </div>
      ))}
    </section>
  )
}

function Side({ title, lines }: { title: string; lines: string[] }) {
  return (
    <div className="govuk-grid-column-one-half">
      <div className={styles.differs}>
        <p className="govuk-body-s govuk-!-margin-bottom-1">{title}</p>
        <p className="govuk-body as-written" dir="auto">
          {lines.length > 0 ? lines.join('\n') : 'Not provided'}
        </p>
      </div>
    </div>
  )
}

function changesBetween(before: AnswerLine[], after: AnswerLine[]) {
  const names = [...new Set([...after, ...before].map(({ name }) => name))]
  const find = (lines: AnswerLine[], name: string) => lines.find((line) => line.name === name)
  return names
    .map((name) => {
      const [was, is] = [find(before, name), find(after, name)]
      return { name, question: (is ?? was)!.question, was: was?.lines ?? [], is: is?.lines ?? [] }
    })
    .filter(({ was, is }) => was.join('\n') !== is.join('\n'))
}
