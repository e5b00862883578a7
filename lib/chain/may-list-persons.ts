import { shownOf } from '../methods/disclosure/few-people'

type Figures = {
  /** Persons who spoke of the theme, and who answered, as the edition says; null where hidden. */
  spoke: number | null
  answered: number | null
  /** Of both, those whose responses can be read. */
  listed: number
  published: number
}

/**
 * Whether it may be said which published responses of persons speak of a theme. Whoever takes those that are listed from the
 * figure in the report has how many of the others spoke of it: it must not be a figure that would be hidden (decision 013).
 */
export function mayListPersons({ spoke, answered, listed, published }: Figures): boolean {
  if (spoke === null || answered === null) return false
  const others = answered - published
  return others <= 0 || shownOf(spoke - listed, others) !== null
}
