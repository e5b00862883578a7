import type { ReactNode } from 'react'
import type {
  PaperAsk as Ask,
  PaperChoice,
  PaperField,
  PaperGroup,
  PaperInput,
} from '@/lib/responses/paper-types'
import styles from './paper.module.css'
import { PaperQuestionBlock } from './paper-question'

const Box = () => <span className={styles.box} aria-hidden="true" />
export const Line = () => <span className={styles.line} aria-hidden="true" />

/** How to write what a computer would show a field for. */
const FORMS: Partial<Record<PaperInput, string>> = {
  date: 'Day, month and year',
  'datetime-local': 'Day, month, year and time',
  month: 'Month and year',
  week: 'The week of (day, month and year)',
  time: 'Time',
  email: 'E-mail address',
  tel: 'Telephone number',
}

/** The place for an answer: boxes to tick, lines to write on. */
export function PaperAsk({ ask }: { ask: Ask }) {
  switch (ask.kind) {
    case 'line':
      return <Written label={FORMS[ask.input]} hint={ask.hint} lines={1} />
    case 'lines':
      return <Written hint={ask.hint} lines={ask.lines} />
    case 'one':
      return ask.scale ? (
        <Scale {...ask} scale={ask.scale} />
      ) : (
        <Choices choices={ask.choices} hint="Tick one box." />
      )
    case 'several':
      return <Choices choices={ask.choices} hint={ask.hint} />
    case 'rank':
      return <Ranks choices={ask.choices} hint={ask.hint} />
    case 'grid':
      return <Grid {...ask} />
    case 'fields':
      return ask.fields.map((field) => <Field key={field.name} field={field} />)
    case 'range':
      return (
        <>
          <Hint>{ask.hint}</Hint>
          <p className={styles.lined}>
            From <Line /> to <Line />
          </p>
        </>
      )
    case 'signature':
      return <div className={styles.signature} aria-hidden="true" />
    case 'groups':
      return <Groups groups={ask.groups} hint={ask.hint} />
    case 'cannot':
      return <Hint>{ask.message}</Hint>
  }
}

const Hint = ({ children }: { children: ReactNode }) =>
  children ? <p className={styles.hint}>{children}</p> : null

function Written({ label, hint, lines }: { label?: string; hint: string; lines: number }) {
  return (
    <>
      <Hint>{[label ? `${label}.` : '', hint].filter(Boolean).join(' ')}</Hint>
      {Array.from({ length: lines }, (_, i) => (
        <Line key={i} />
      ))}
    </>
  )
}

function Choices({ choices, hint }: { choices: PaperChoice[]; hint: string }) {
  return (
    <>
      <Hint>{hint}</Hint>
      <ul className={styles.choices}>
        {choices.map(({ value, label }) => (
          <li key={String(value)}>
            <Box /> {label}
          </li>
        ))}
      </ul>
    </>
  )
}

function Scale({ choices, scale }: { choices: PaperChoice[]; scale: { low: string; high: string } }) {
  return (
    <>
      <Hint>Tick one box.</Hint>
      <ul className={styles.scale}>
        {scale.low ? <li>{scale.low}</li> : null}
        {choices.map(({ value, label }) => (
          <li key={String(value)}>
            <Box /> {label}
          </li>
        ))}
        {scale.high ? <li>{scale.high}</li> : null}
      </ul>
    </>
  )
}

function Ranks({ choices, hint }: { choices: PaperChoice[]; hint: string }) {
  return (
    <>
      <Hint>{hint}</Hint>
      <ul className={styles.choices}>
        {choices.map(({ value, label }) => (
          <li key={String(value)}>
            <span className={`${styles.box} ${styles.rankBox}`} aria-hidden="true" /> {label}
          </li>
        ))}
      </ul>
    </>
  )
}

function Grid({ rows, columns, several }: Extract<Ask, { kind: 'grid' }>) {
  return (
    <>
      <Hint>{several ? 'Tick all that apply in each row.' : 'Tick one box in each row.'}</Hint>
      <div className={styles.wide} tabIndex={0} role="region" aria-label="Rows and columns to tick">
        <table className={styles.grid}>
          <thead>
            <tr>
              <td />
              {columns.map(({ value, label }) => (
                <th key={String(value)} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, label }) => (
              <tr key={name}>
                <th scope="row">{label}</th>
                {columns.map(({ value }) => (
                  <td key={String(value)}>
                    <Box />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Field({ field: { label, input } }: { field: PaperField }) {
  const form = FORMS[input]
  return (
    <p className={styles.lined}>
      <span>
        {label}
        {form ? ` (${form.toLowerCase()})` : ''}
      </span>
      <Line />
    </p>
  )
}

function Groups({ groups, hint }: { groups: PaperGroup[]; hint: string }) {
  return (
    <>
      <Hint>{hint}</Hint>
      {groups.map(({ key, label, questions }) => (
        <div key={key} className={styles.group}>
          <p className={styles.partTitle}>{label}</p>
          {questions.map((question) => (
            <PaperQuestionBlock key={question.id} question={question} />
          ))}
        </div>
      ))}
    </>
  )
}
