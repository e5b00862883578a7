import { formatDate, listOf } from '../core/format'
import type { AllWords } from '../core/words-in'
import type { Basis } from './basis'
import { othersOf } from './basis-text'

/** Who stands behind a view, in one plain sentence in the reader's language: `basisText` for those who answer. */
export function basisInWords(words: AllWords, basis: Basis): string {
  const others = othersOf(basis).map(words.toldText)
  let view = viewOf(words, basis)
  if (others.length > 0)
    view = words.text('basis.with-others', { view, others: listOf(others, words.language) })
  if (basis.dissent) view = words.text('basis.with-dissent', { view })
  return words.text('basis.sentence', { view })
}

function viewOf(words: AllWords, { kind, people, onDate, detail }: Basis): string {
  const date = onDate ? formatDate(onDate, words.language) : ''
  switch (kind) {
    case 'meeting':
      return words.text(`basis.is-meeting${people ? '-of' : ''}${date ? '-on' : ''}`, {
        ...{ people: people ?? 0, date },
      })
    case 'survey':
    case 'correspondence':
      return words.text(`basis.is-${kind}${people ? '-of' : ''}`, { people: people ?? 0 })
    case 'chair':
    case 'officers':
      return words.text(`basis.is-${kind}`)
    case 'other':
      return detail ? words.text('basis.is-other', { detail }) : words.text('basis.is-other-way')
  }
}
