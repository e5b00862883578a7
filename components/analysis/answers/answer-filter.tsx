import { SelectField } from '@/components/ui/fields'
import type { AnswerTableView } from '@/lib/analysis/tables/types'
import { FilterFields } from '../filter-fields'
import bar from '../filter-fields.module.css'
import styles from './answers.module.css'

/** A plain form of the address: works without scripts, and what it asks for can be sent to a colleague. */
export function AnswerFilter({ view }: { view: AnswerTableView }) {
  const { questions, question, strand, hasPersons } = view
  if (!question) return null
  const isPersons = strand === 'persons'
  // Entries of persons are shown all together alone, and never with weights.
  const hasParts = !isPersons || question.entriesOf === null
  return (
    <form method="get" role="search" className={`${bar.filter} no-print`}>
      <div className={styles.question}>
        <SelectField
          name="question"
          label="Question"
          defaultValue={question.name}
          options={questions.map(({ name, title }) => ({ value: name, label: shortened(title) }))}
        />
      </div>
      {hasPersons ? (
        <SelectField
          name="strand"
          label="Whose answers"
          defaultValue={strand}
          options={[
            { value: 'bodies', label: 'Bodies' },
            { value: 'persons', label: 'Members of the public' },
          ]}
        />
      ) : null}
      {hasParts ? <Parts view={view} /> : null}
      <button className="govuk-button govuk-!-margin-bottom-0">Show</button>
    </form>
  )
}

/** What the table is parted and filtered by. */
function Parts({ view }: { view: AnswerTableView }) {
  const { questions, question, strand, by, filters, columns } = view
  const isPersons = strand === 'persons'
  return (
    <>
      <SelectField
        name="by"
        label="Compare by"
        emptyLabel="Nothing: all together"
        defaultValue={by}
        options={[
          ...(isPersons ? [] : [{ value: 'bodyType', label: 'Kind of body' }]),
          { value: 'borough', label: 'Borough' },
          { value: 'channel', label: 'How the answer came in' },
          ...(isPersons ? [] : [{ value: 'basis', label: 'Basis of view' }]),
          ...questions
            .filter(({ name, kind }) => kind !== 'several' && name !== question?.name)
            .filter(({ entriesOf }) => entriesOf === null || entriesOf === question?.entriesOf)
            .map(({ name, title }) => ({ value: `q:${name}`, label: shortened(title) })),
        ]}
      />
      <FilterFields
        columns={columns}
        filters={filters}
        names={isPersons ? ['borough', 'channel'] : ['bodyType', 'borough', 'channel', 'basis']}
      />
      {isPersons ? (
        <SelectField
          name="weights"
          label="Weights"
          emptyLabel="None"
          defaultValue={view.weighted === null ? '' : 'borough'}
          options={[{ value: 'borough', label: 'By residents of boroughs' }]}
        />
      ) : null}
    </>
  )
}

/** A list of choices is no place for a paragraph. */
const shortened = (title: string) => (title.length > 90 ? `${title.slice(0, 88).trimEnd()}…` : title)
