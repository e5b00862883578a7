import type { ReactNode } from 'react'
import type { SimpleQuestion } from '@/lib/responses/simple/types'
import { ClashBlock } from './clash-block'
import { Groups } from './groups'
import type { Says } from './says'
import { Choose, Options } from './options'
import { Ranks } from './ranks'
import { Hint, idsOf, LabelledField, Problem, TextControl } from './text-field'

type Props = {
  question: SimpleQuestion
  /** 2 on the page itself, one more in each group. */
  level: number
  words: Says
}

/** A question with its field or fields, as the GOV.UK design system asks it. */
export function Question({ question, level, words }: Props) {
  if (question.clash) return <ClashBlock {...{ question, words, clash: question.clash }} />
  const { id, basis, comment, error } = question
  return (
    <div
      className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}
      {...(question.isOnlyEnglish ? { lang: 'en', dir: 'ltr' } : {})}
    >
      {basis ? <input type="hidden" name={`based.${id}`} value={basis} /> : null}
      <input type="hidden" name="drawn" value={id} />
      {question.isNew ? <strong className="govuk-body">{words.say('simple.new')}</strong> : null}
      <QuestionBody {...{ question, level, words }} />
      {comment ? (
        <div className="below">
          <LabelledField field={comment} words={words} />
        </div>
      ) : null}
    </div>
  )
}

function QuestionBody({ question, level, words }: Props) {
  const { id, body, error } = question
  const describedBy = idsOf(question.hint !== '' && `${id}-about`, error !== '' && `${id}-error`)
  switch (body.kind) {
    case 'text':
      return (
        <Labelled {...{ question, level, words }}>
          <Hint id={`${id}-hint`} text={body.field.hint} words={words} />
          <TextControl field={{ ...body.field, error: '' }} {...{ describedBy, error }} />
        </Labelled>
      )
    case 'signature':
      return (
        <Labelled {...{ question, level, words }}>
          {body.drawn ? <Signed picture={body.drawn} words={words} /> : null}
          <p className="govuk-hint" id={`${id}-hint`}>
            {words.say('simple.sign-hint')}
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
          <Labelled {...{ question, level, words }}>
            <Choose {...{ id, options: body.options, describedBy, error, words }} />
          </Labelled>
          {body.own ? (
            <div className="below">
              <LabelledField field={body.own} words={words} />
            </div>
          ) : null}
        </>
      )
    case 'shown':
      return (
        <>
          <Heading level={level}>{question.title}</Heading>
          <p className="govuk-body as-written">{body.text || words.say('simple.nothing')}</p>
        </>
      )
    default:
      return <Several {...{ question, level, describedBy, words }} />
  }
}

function Signed({ picture, words }: { picture: string; words: Says }) {
  return (
    <>
      <img className="picture" src={picture} alt={words.text('simple.signature')} width="300" />
      <p className="govuk-body">{words.say('simple.signature-stays')}</p>
    </>
  )
}

/** More than one control: a legend over all of them. */
function Several({ question, level, words, describedBy }: Props & { describedBy?: string }) {
  const { id, body } = question
  return (
    <fieldset className="govuk-fieldset" aria-describedby={describedBy}>
      <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${level > 2 ? 's' : 'm'}`}>
        <Heading level={level} inLegend>
          <Title {...{ question, words }} />
        </Heading>
      </legend>
      <About {...{ question, words }} />
      {body.kind === 'choices' ? <Options name={id} {...body} words={words} /> : null}
      {body.kind === 'fields'
        ? body.fields.map((field) => <LabelledField key={field.id} {...{ field, words }} />)
        : null}
      {body.kind === 'date' ? <DateFields fields={body.fields} error={question.error} words={words} /> : null}
      {body.kind === 'ranks' ? <Ranks items={body.items} words={words} /> : null}
      {body.kind === 'rows' ? <Rows {...body} words={words} /> : null}
      {body.kind === 'groups' ? (
        <Groups
          {...{ id, body, level, words }}
          draw={(one) => <Question key={one.id} question={one} level={level + 2} words={words} />}
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

type Worded = { question: SimpleQuestion; words: Says }

const Title = ({ question: { title, required }, words }: Worded) =>
  required ? (
    <>
      {title} {words.say('simple.required')}
    </>
  ) : (
    title
  )

function About({ question: { id, hint, error }, words }: Worded) {
  return (
    <>
      <Hint id={`${id}-about`} text={hint} words={words} />
      <Problem id={`${id}-error`} text={error} words={words} />
    </>
  )
}

/** One control: the title is its label. */
function Labelled({ question, level, words, children }: Props & { children: ReactNode }) {
  const Tag = `h${Math.min(level, 6)}` as 'h2'
  return (
    <>
      <Tag className="govuk-label-wrapper">
        <label
          className={`govuk-label govuk-label--${level > 2 ? 's' : 'm'}`}
          htmlFor={question.id}
          dir="auto"
        >
          <Title {...{ question, words }} />
        </label>
      </Tag>
      <About {...{ question, words }} />
      {children}
    </>
  )
}

function DateFields({
  fields,
  error,
  words,
}: {
  fields: Extract<SimpleQuestion['body'], { kind: 'date' }>['fields']
  error: string
  words: Says
}) {
  return (
    <>
      <div className="govuk-hint">
        {words.say('simple.date-example', { example: fields.length === 2 ? '3 2026' : '27 3 2026' })}
      </div>
      <div className="govuk-date-input">
        {fields.map((field) => (
          <div className="govuk-date-input__item" key={field.id}>
            <div className="govuk-form-group">
              <label className="govuk-label govuk-date-input__label" htmlFor={field.id}>
                {words.told(field.label)}
              </label>
              <TextControl {...{ field, error }} />
            </div>
          </div>
        ))}
      </div>
    </>
  )
}

function Rows({ rows, several, words }: Extract<SimpleQuestion['body'], { kind: 'rows' }> & { words: Says }) {
  return rows.map(({ id, label, error, options }) => (
    <div key={id} className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" aria-describedby={error ? `${id}-error` : undefined}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s" dir="auto">
          {label}
        </legend>
        <Problem id={`${id}-error`} text={error} words={words} />
        <Options
          name={id}
          {...{ options, several, words }}
          inline={options.every((one) => one.label.length < 6)}
        />
      </fieldset>
    </div>
  ))
}
