import { CSV_BOM, csvRow } from '../../core/csv-cell'
import type { AnswerColumn, EntryField } from '../answer-columns'
import { LEADING_COLUMNS } from '../responses-sql'
import { LEADING } from './describe-columns'
import type { FileWork } from './file-work'
import { groupedBy, variablesOf } from './variables'
import type { Pieces } from './packing'

const HEAD = [
  'column',
  'meaning',
  'question_type',
  'holds',
  'level',
  'codes',
  'missing',
  'versions',
  'spss_variables',
]

/** A row a column of the file of responses: what was asked, what it holds, and what it is called elsewhere. */
export async function* dictionaryFile({ columns }: FileWork): Pieces {
  yield CSV_BOM + csvRow(HEAD)
  for (const [name, meaning, codes] of LEADING)
    yield csvRow([name, meaning, 'record', 'text', '', codes, 'empty: not there', '', name])
  const variables = groupedBy(variablesOf(columns, LEADING_COLUMNS), ({ column }) => column.name)
  for (const column of columns) {
    yield csvRow(
      rowOf(
        column,
        (variables.get(column.name) ?? []).map(({ name }) => name),
      ),
    )
    for (const field of column.group?.fields ?? []) yield csvRow(rowOf(ofEntries(column, field), []))
  }
}

/** What an entry of a repeated group is asked has rows of its own in the file of a row an answer, and nowhere else. */
function ofEntries({ name, title, group, key, versions }: AnswerColumn, field: EntryField): AnswerColumn {
  return {
    ...{ ...field, key, versions, name: `${name}[n].${field.name}` },
    title: `${group?.title ?? title}: entry n: ${field.title} (in the file of a row an answer)`,
  }
}

function rowOf(column: AnswerColumn, spss: string[]): string[] {
  const { name, title, type, holds, choices, versions } = column
  const codes = choices
    .map(({ code, label }, i) =>
      spss.length > 0 ? `${code} = ${label} (${i + 1} in SPSS)` : `${code} = ${label}`,
    )
    .join('\n')
  const missing = `empty: not answered, or not asked by a version other than ${versions.join(', ')}${spss.length > 0 ? ' (in SPSS -9 and -8)' : ''}`
  return [
    name,
    title,
    type,
    holdsWords(column),
    LEVELS[holds],
    codes,
    missing,
    versions.join(', '),
    spss.join(' '),
  ]
}

const LEVELS = { choice: 'nominal', 'yes-no': 'nominal', number: 'scale', date: 'scale', words: '' } as const

function holdsWords({ holds, kind, type }: AnswerColumn): string {
  if (holds === 'choice' && kind === 'many')
    return type === 'ranking' ? 'codes in their order, parted by "; "' : 'codes, parted by "; "'
  return { choice: 'one code', 'yes-no': 'true or false', number: 'number', date: 'date', words: 'words' }[
    holds
  ]
}
