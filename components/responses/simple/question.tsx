import type { ReactNode } from 'react'
import type { SimpleQuestion } from '@/lib/responses/simple/types'
import { ClashBlock } from './clash-block'
import { Groups } from './groups'
import { Choose, Options } from './options'
import { Hint, idsOf, LabelledField, Problem, TextControl } from './text-field'

type Props = { question: SimpleQuestion; /** 2 on the page itself, one more in each group. */ level: number }

/** A question with its field or fields, as the GOV.UK design system asks it. */
export function Question({ question, level }: Props) {
  if (question.clash) return <ClashBlock {...{ question, clash: question.clash }} />
  const { id, basis, comment, error } = question
  return (
    <div
      className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}
      {...(question.isOnlyEnglish ? { lang: 'en', dir: 'ltr' } : {})}
    >
      {basis ? <input type="hidden" name={`based.${id}`} value={basis} /> : null}
      <input type="hidden" name="drawn" value={id} />
      {question.isNew ? <strong className="govuk-body">This question is new on the page.</strong> : null}
      <QuestionBody {...{ question, level }} />
      {comment ? (
        <div className="below">
          <LabelledField field={comment} />
        </div>
      ) : null}
    </div>
  )
}

function QuestionBody({ question, level }: Props) {
  const { id, body, error } = question
  const describedBy = idsOf(question.hint !== '' && `${id}-about`, error !== '' && `${id}-error`)
  switch (body.kind) {
    case 'text':
      return (
        <Labelled {...{ question, level }}>
          <Hint id={`${id}-hint`} text={body.field.hint} />
          <TextControl field={{ ...body.field, error: '' }} {...{ describedBy, error }} />
        </Labelled>
      )
    case 'signature':
      return (
        <Labelled {...{ question, level }}>
          {body.drawn ? <Signed picture={body.drawn} /> : null}
          <p className="govuk-hint" id={`${id}-hint`}>
            Type your full name. It stands for your signature.
          </p>
          <TextControl
            field={{ ...body.field, autoComplete: 'name' }}
            describedBy={idsOf(describedBy ?? false, `${id}-hint`)}
            error={error}
          />
        </Labelled>
      )
    case 'select':
      return (
        <>
          <Labelled {...{ question, level }}>
            <Choose {...{ id, options: body.options, describedBy, error }} />
          </Labelled>
          {body.own ? (
            <div className="below">
              <LabelledField field={body.own} />
            </div>
          ) : null}
        </>
      )
    case 'shown':
      return (
        <>
          <Heading level={level}>{question.title}</Heading>
          <p className="govuk-body as-written">{body.text || 'Nothing yet'}</p>
        </>
      )
    default:
      return <Several {...{ question, level, describedBy }} />
  }
}

function Signed({ picture }: { picture: string }) {
  return (
    <>
      <img className="picture" src={picture} alt="The signature that was drawn" width="300" />
      <p className="govuk-body">This signature stays unless you type a name in its place.</p>
    </>
  )
}

/** More than one control: a legend over all of them. */
function Several({ question, level, describedBy }: Props & { describedBy?: string }) {
  const { id, body } = question
  return (
    <fieldset className="govuk-fieldset" aria-describedby={describedBy}>
      <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${level > 2 ? 's' : 'm'}`}>
        <Heading level={level} inLegend>
          <Title question={question} />
        </Heading>
      </legend>
      <About question={question} />
      {body.kind === 'choices' ? <Options name={id} {...body} /> : null}
      {body.kind === 'fields'
        ? body.fields.map((field) => <LabelledField key={field.id} field={field} />)
        : null}
      {body.kind === 'date' ? <DateFields fields={body.fields} error={question.error} /> : null}
      {body.kind === 'ranks' ? <Ranks items={body.items} /> : null}
      {body.kind === 'rows' ? <Rows {...body} /> : null}
      {body.kind === 'groups' ? (
        <Groups
          {...{ id, body, level }}
          draw={(one) => <Question key={one.id} question={one} level={level + 2} />}
        />
      ) : null}
    </fieldset>
  )
}

function Heading({ level, inLegend, children }: { level: number; inLegend?: boolean; children: ReactNode }) {
  const Tag = `h${Math.min(level, 6)}` as 'h2'
  return (
    <Tag
      className={inLegend ? 'govuk-fieldset__heading' : `govuk-heading-${level > 2 ? 's' : 'm'}`}
      dir="auto"
    >
      {children}
    </Tag>
  )
}

const Title = ({ question: { title, required } }: { question: SimpleQuestion }) => (
  <>
    {title}
    {required ? ' (required)' : ''}
  </>
)

function About({ question: { id, hint, error } }: { question: SimpleQuestion }) {
  return (
    <>
      <Hint id={`${id}-about`} text={hint} />
      <Problem id={`${id}-error`} text={error} />
    </>
  )
}

/** One control: the title is its label. */
function Labelled({ question, level, children }: Props & { children: ReactNode }) {
  const Tag = `h${Math.min(level, 6)}` as 'h2'
  return (
    <>
      <Tag className="govuk-label-wrapper">
        <label
          className={`govuk-label govuk-label--${level > 2 ? 's' : 'm'}`}
          htmlFor={question.id}
          dir="auto"
        >
          <Title question={question} />
        </label>
      </Tag>
      <About question={question} />
      {children}
    </>
  )
}

function DateFields({
  fields,
  error,
}: {
  fields: Extract<SimpleQuestion['body'], { kind: 'date' }>['fields']
  error: string
}) {
  return (
    <>
      <div className="govuk-hint">For example, {fields.length === 2 ? '3 2026' : '27 3 2026'}</div>
      <div className="govuk-date-input">
        {fields.map((field) => (
          <div className="govuk-date-input__item" key={field.id}>
            <div className="govuk-form-group">
              <label className="govuk-label govuk-date-input__label" htmlFor={field.id}>
                {field.label}
              </label>
              <TextControl {...{ field, error }} />
            </div>
          </div>
        ))}
      </div>
    </>
  )
}

function Ranks({ items }: { items: { id: string; label: string; rank: string }[] }) {
  const ranks = items.map((_, i) => String(i + 1))
  return (
    <>
      <div className="govuk-hint">Give each a place. 1 comes first.</div>
      {items.map(({ id, label, rank }) => (
        <div className="ranks" key={id}>
          <select
            className="govuk-select"
            {...{ id, name: id }}
            defaultValue={ranks.includes(rank) ? rank : ''}
          >
            <option value="">No place</option>
            {ranks.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
          <label className="govuk-label" htmlFor={id} dir="auto">
            {label}
          </label>
        </div>
      ))}
    </>
  )
}

function Rows({ rows, several }: Extract<SimpleQuestion['body'], { kind: 'rows' }>) {
  return rows.map(({ id, label, error, options }) => (
    <div key={id} className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" aria-describedby={error ? `${id}-error` : undefined}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s" dir="auto">
          {label}
        </legend>
        <Problem id={`${id}-error`} text={error} />
        <Options name={id} {...{ options, several }} inline={options.every((one) => one.label.length < 6)} />
      </fieldset>
    </div>
  ))
}
