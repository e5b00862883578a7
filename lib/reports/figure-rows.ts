import type { ReportContent } from './content-types'
import { figuresIn, themesIn } from './read-content'

/** One figure of a report, with what it is out of. Persons and bodies have rows of their own and are never added up. */
export type FigureRow = {
  /** response-rate | theme | minority-marked */
  figure: string
  /** The kind of body, borough or theme; empty: all of them. */
  code: string
  name: string
  /** bodies | public */
  of: 'bodies' | 'public'
  /** For a theme, the kind of body; empty: all of them. */
  bodyType: string
  /** Null where too few to be shown. */
  count: number | null
  base: number | null
}

/** Counts by theme and response rates of a published report, as rows. */
export function figureRows(content: ReportContent): FigureRow[] {
  return [...rateRows(content), ...themeRows(content), ...minorityRows(content)]
}

function rateRows({ rates, publicBase }: ReportContent): FigureRow[] {
  const row = (
    figure: string,
    code: string,
    name: string,
    { responded, invited }: { responded: number; invited: number },
  ): FigureRow => ({
    ...{ figure, code, name, bodyType: '', count: responded, base: invited },
    of: 'bodies',
  })
  return [
    row('response-rate', '', 'All bodies', rates.total),
    ...rates.bodyTypes.map((type) => row('response-rate-by-type', type.bodyType, type.namePlural, type)),
    ...rates.boroughs
      .filter(({ code, invited }) => code !== '' && invited > 0)
      .map((borough) => row('response-rate-by-borough', borough.code, borough.name, borough)),
    ...(publicBase === undefined
      ? []
      : [
          {
            ...{
              figure: 'answered',
              code: '',
              name: 'Members of the public',
              of: 'public' as const,
              bodyType: '',
            },
            ...{ count: publicBase, base: null },
          },
        ]),
  ]
}

/** From the table of all of them, and from those that stand by themselves. */
function themeRows(content: ReportContent): FigureRow[] {
  const tables = figuresIn(content, 'themes').flatMap(({ rows, bodyTypes }) =>
    rows.map((row) => ({ ...row, byType: row.byType.map((count, i) => ({ ...bodyTypes[i]!, count })) })),
  )
  const all = new Map([...tables, ...themesIn(content)].map((theme) => [theme.id, theme]))
  return [...all.values()].flatMap(({ id, title, responses, byType, ofPublic }): FigureRow[] => {
    const theme = { figure: 'theme', code: id, name: title }
    const ofBodies: FigureRow[] = byType.map(({ bodyType, count, base }) => ({
      ...theme,
      of: 'bodies',
      ...{ bodyType, count, base },
    }))
    const persons: FigureRow[] =
      ofPublic === undefined
        ? []
        : [{ ...theme, of: 'public', bodyType: '', count: ofPublic, base: content.publicBase ?? null }]
    return [
      { ...theme, of: 'bodies', bodyType: '', count: responses, base: content.base },
      ...ofBodies,
      ...persons,
    ]
  })
}

/** Bodies whose passages boroughs marked as the view of a minority, by theme. */
function minorityRows(content: ReportContent): FigureRow[] {
  const rows = figuresIn(content, 'minority').flatMap(({ marked }) => marked?.rows ?? [])
  return [...new Map(rows.map((row) => [row.themeId, row])).values()].flatMap(
    ({ themeId, title, responses, byType }) => {
      const theme = { figure: 'minority-marked', code: themeId, name: title, of: 'bodies' as const }
      return [
        { ...theme, bodyType: '', count: responses, base: content.base },
        ...byType.map(({ bodyType, count, base }) => ({ ...theme, bodyType, count, base })),
      ]
    },
  )
}
