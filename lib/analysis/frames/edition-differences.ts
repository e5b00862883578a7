import type { EditionTheme } from './schema'

export type FieldChange = { field: string; before: string; after: string }
export type EditionDifferences = {
  added: EditionTheme[]
  removed: EditionTheme[]
  changed: { title: string; fields: FieldChange[] }[]
  /** Themes of both whose order among those of both is another. */
  isReordered: boolean
}

const FIELDS: [Exclude<keyof EditionTheme, 'id'>, string][] = [
  ['title', 'Name'],
  ['description', 'What it says'],
  ['includes', 'What belongs to it'],
  ['excludes', 'What does not belong to it'],
  ['heading', 'Heading'],
  ['addressees', 'Said to'],
]

/** What became of a code frame from one edition to another, theme by theme. */
export function editionDifferences(before: EditionTheme[], after: EditionTheme[]): EditionDifferences {
  const was = new Map(before.map((theme) => [theme.id, theme]))
  const is = new Map(after.map((theme) => [theme.id, theme]))
  const changed = after.flatMap((theme) => {
    const old = was.get(theme.id)
    const fields = old ? fieldChanges(old, theme) : []
    return fields.length > 0 ? [{ title: theme.title, fields }] : []
  })
  const ofBoth = (themes: EditionTheme[], other: Map<string, EditionTheme>) =>
    themes.filter(({ id }) => other.has(id)).map(({ id }) => id)
  return {
    added: after.filter(({ id }) => !was.has(id)),
    removed: before.filter(({ id }) => !is.has(id)),
    changed,
    isReordered: ofBoth(before, is).join() !== ofBoth(after, was).join(),
  }
}

function fieldChanges(old: EditionTheme, theme: EditionTheme): FieldChange[] {
  return FIELDS.map(([key, field]) => ({ field, before: said(old[key]), after: said(theme[key]) })).filter(
    (change) => change.before !== change.after,
  )
}

const said = (value: string | string[]) => (Array.isArray(value) ? value.join(' and ') : value)
