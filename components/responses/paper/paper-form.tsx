import { formatDateWithWeekday, listOf } from '@/lib/core/format'
import type { PaperFormView } from '@/lib/responses/get-paper-form'
import type { PaperItem } from '@/lib/responses/paper-types'
import { PaperQuestionBlock } from './paper-question'
import { PaperReturn, WhoAnswers } from './paper-ends'
import styles from './paper.module.css'

export type PaperOf = {
  /** Null: the name is written by hand. */
  name: string | null
  code: string | null
  /** A person answers for themselves, and nobody signs for anybody. */
  isPerson: boolean
  needsChair: boolean
}

type Props = { form: PaperFormView; of: PaperOf; isLarge: boolean; isAnother?: boolean }

/** One form, as it is printed. A table only because its head is then repeated on every sheet. */
export function PaperForm({ form, of, isLarge, isAnother }: Props) {
  const { sheet, consultation } = form
  const names = [styles.sheet, isLarge ? styles.large : '', isAnother ? styles.another : '']
  return (
    <table role="presentation" className={names.filter(Boolean).join(' ')}>
      <thead>
        <tr>
          <td>
            <div className={styles.running}>
              <span>{consultation.title}</span>
              {of.code ? <span className={styles.code}>Reference {of.code}</span> : null}
            </div>
          </td>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <Opening form={form} />
            <WhoAnswers of={of} basisKinds={form.basisKinds} />
            {sheet.description ? <p className={styles.words}>{sheet.description}</p> : null}
            {sheet.pages.map((page, i) => (
              <section key={i}>
                {page.title ? <h2 className={styles.pageTitle}>{page.title}</h2> : null}
                {page.routing ? <p className={styles.routing}>{page.routing}</p> : null}
                {page.description ? <p className={styles.words}>{page.description}</p> : null}
                <Items items={page.items} />
              </section>
            ))}
            <PaperReturn form={form} of={of} />
          </td>
        </tr>
      </tbody>
    </table>
  )
}

function Opening({ form: { consultation, closesOn, minutes } }: { form: PaperFormView }) {
  return (
    <>
      <p className={styles.hint}>{listOf(consultation.leads)}</p>
      <h1 className={styles.title}>{consultation.title}</h1>
      <p className={styles.words}>
        Write clearly, in black or blue. It takes about {minutes} minutes.
        {closesOn ? ` Send it back so that it arrives by ${formatDateWithWeekday(closesOn)}.` : ''}
      </p>
      {consultation.canChange ? (
        <p className={styles.words}>
          <strong>What can still be changed:</strong> {consultation.canChange}
        </p>
      ) : null}
      {consultation.cannotChange ? (
        <p className={styles.words}>
          <strong>What cannot be changed:</strong> {consultation.cannotChange}
        </p>
      ) : null}
    </>
  )
}

function Items({ items }: { items: PaperItem[] }) {
  return items.map((item, i) => <Item key={i} item={item} />)
}

function Item({ item }: { item: PaperItem }) {
  switch (item.kind) {
    case 'question':
      return <PaperQuestionBlock question={item.question} />
    case 'words':
      return <p className={styles.words}>{item.text}</p>
    case 'picture':
      return (
        <picture>
          <img className={styles.picture} src={item.source} alt={item.alt} />
        </picture>
      )
    case 'part':
      return (
        <section>
          {item.title ? <h3 className={styles.partTitle}>{item.title}</h3> : null}
          {item.routing ? <p className={styles.routing}>{item.routing}</p> : null}
          {item.description ? <p className={styles.words}>{item.description}</p> : null}
          <Items items={item.items} />
        </section>
      )
  }
}
