import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { TextAreaField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { countOf, formatNumber, formatRate } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import type { ReportContent, ReportView } from '@/lib/reports/types'
import styles from './report.module.css'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  report: ReportView
  content: ReportContent
}

/** The words, and beside each the figures they are about. */
export function ReportWordsForm({ action, report, content }: Props) {
  const mayEdit = report.allowedActions.includes('edit')
  return (
    <ActionForm action={action}>
      <h2 className="govuk-heading-m">The words</h2>
      <p className="govuk-body">
        Leave a line empty between paragraphs. Lines that begin with “- ” make a list.
        {report.refusals.edit ? ` ${report.refusals.edit}` : ''}
      </p>
      <input type="hidden" name="consultationId" value={report.consultation.id} />
      <input type="hidden" name="version" value={report.version} />
      <TextField name="title" label="Title" labelSize="s" defaultValue={report.title} />
      <Beside aside={<BodiesAside content={content} />}>
        <TextAreaField
          name="introduction"
          label="Introduction"
          labelSize="s"
          hint="What was asked and what runs through the answers, in two paragraphs."
          rows={8}
          defaultValue={report.introduction}
        />
      </Beside>
      <Beside aside={<RatesAside content={content} />}>
        <TextAreaField
          name="howWeAsked"
          label="How we asked"
          labelSize="s"
          hint="Who was asked, when and how, and what the response can and cannot show."
          rows={8}
          defaultValue={report.howWeAsked}
        />
      </Beside>
      {report.parts.map((part, i) => (
        <Beside key={part.key} aside={<ThemesAside content={content} partKey={part.key} />}>
          <input type="hidden" name="part" value={i} />
          <input type="hidden" name={`parts.${i}.key`} value={part.key} />
          <TextField
            name={`parts.${i}.heading`}
            label={`Heading of the part ${partName(part.key)}`}
            labelSize="s"
            defaultValue={part.heading}
          />
          <TextAreaField
            name={`parts.${i}.text`}
            label={`What was said ${partName(part.key)}`}
            rows={8}
            defaultValue={part.text}
          />
        </Beside>
      ))}
      <TextAreaField
        name="whatHappensNext"
        label="What happens next"
        labelSize="s"
        hint="Who decides what, by when, and how those who answered will hear of it."
        rows={6}
        defaultValue={report.whatHappensNext}
      />
      {mayEdit ? <SubmitButton>Save the words</SubmitButton> : null}
    </ActionForm>
  )
}

const partName = (key: string) => (key.includes('+') ? `to ${key.split('+').join(' and ')}` : `to the ${key}`)

function Beside({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.beside}>
      <div>{children}</div>
      <aside className={`govuk-body ${styles.aside}`}>{aside}</aside>
    </div>
  )
}

function BodiesAside({ content: { base, reading } }: { content: ReportContent }) {
  return (
    <>
      <h3>The figures now</h3>
      <ul>
        <Row words="Bodies that answered" figure={formatNumber(base)} />
        <Row words="Answers in their own words" figure={formatNumber(reading.answers)} />
        <Row words="of these read" figure={formatNumber(reading.read)} />
        <Row words="with a theme" figure={formatNumber(reading.coded)} />
      </ul>
    </>
  )
}

function RatesAside({ content: { rates } }: { content: ReportContent }) {
  return (
    <>
      <h3>Who answered</h3>
      <ul>
        {rates.bodyTypes.map(({ bodyType, namePlural, responded, invited }) => (
          <Row
            key={bodyType}
            words={namePlural}
            figure={`${formatNumber(responded)} of ${formatNumber(invited)} (${formatRate(responded, invited)})`}
          />
        ))}
        <Row
          words="Boroughs reached"
          figure={`${formatNumber(rates.boroughsReached)} of ${formatNumber(rates.boroughsInvited)}`}
        />
      </ul>
    </>
  )
}

function ThemesAside({ content, partKey }: { content: ReportContent; partKey: string }) {
  const themes = content.parts.find(({ key }) => key === partKey)?.themes ?? []
  return (
    <>
      <h3>Themes, of {formatNumber(content.base)} bodies</h3>
      {themes.length === 0 ? <p>No theme is said to them yet.</p> : null}
      <ul>
        {themes.map(({ id, title, responses, quotes }) => (
          <Row
            key={id}
            words={title}
            figure={`${formatNumber(responses)} · ${countOf(quotes.length, 'quote')}`}
          />
        ))}
      </ul>
    </>
  )
}

function Row({ words, figure }: { words: string; figure: string }) {
  return (
    <li>
      <span>{words}</span>
      <span>{figure}</span>
    </li>
  )
}
