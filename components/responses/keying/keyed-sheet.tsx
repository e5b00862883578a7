import { CheckboxField } from '@/components/ui/fields'
import type { KeyedValues } from '@/lib/responses/keyed-values'
import type { PaperItem, PaperQuestion, PaperSheet } from '@/lib/responses/paper-types'
import { KeyedQuestion } from './keyed-question'

/** The whole paper on one page, in its order and under its numbers. */
export function KeyedSheet({ sheet, values }: { sheet: PaperSheet; values: KeyedValues }) {
  return (
    <>
      {sheet.pages.map((page, i) => (
        <section key={i}>
          {page.title ? <h3 className="govuk-heading-m">{page.title}</h3> : null}
          {page.routing ? <p className="govuk-hint">{page.routing}</p> : null}
          <Read text={page.description} />
          <Items items={page.items} values={values} />
        </section>
      ))}
      {sheet.pages.some((page) => page.routing || hasRouting(page.items)) ? (
        <CheckboxField
          small
          name="leaveOutHidden"
          label="Answers to questions that were not for them"
          hint="On paper people sometimes answer what the form told them to pass over."
          options={[{ value: 'yes', label: 'Leave such answers out' }]}
          defaultValue={values.leaveOutHidden}
        />
      ) : null}
    </>
  )
}

/** What stood above the questions on the paper: of a draft, the very passage that is commented on. */
function Read({ text }: { text: string }) {
  return text ? <p className="govuk-inset-text govuk-!-margin-top-2 as-written">{text}</p> : null
}

/** Whether the paper told some people to pass something over. */
function hasRouting(items: PaperItem[]): boolean {
  return items.some((item) => {
    if (item.kind === 'question') return isRouted(item.question)
    return item.kind === 'part' && (item.routing !== null || hasRouting(item.items))
  })
}

function isRouted({ routing, ask }: PaperQuestion): boolean {
  if (routing !== null) return true
  return ask.kind === 'groups' && ask.groups.some(({ questions }) => questions.some(isRouted))
}

function Items({ items, values }: { items: PaperItem[]; values: KeyedValues }) {
  return items.map((item, i) => {
    if (item.kind === 'question')
      return <KeyedQuestion key={item.question.id} question={item.question} values={values} />
    if (item.kind !== 'part') return null
    return (
      <section key={i}>
        {item.title ? <h4 className="govuk-heading-s">{item.title}</h4> : null}
        {item.routing ? <p className="govuk-hint">{item.routing}</p> : null}
        <Read text={item.description} />
        <Items items={item.items} values={values} />
      </section>
    )
  })
}
