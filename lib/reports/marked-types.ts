import type { CountOfType } from './content-types'

/** What boroughs' groups marked as views of a minority in the responses that they submitted. */
export type MarkedMinority = {
  /** How many boroughs' responses marked any. */
  boroughs: number
  /** Bodies with a marked passage that no theme of the report speaks of. */
  withoutTheme: number
  rows: MarkedMinorityRow[]
}

export type MarkedMinorityRow = {
  themeId: string
  title: string
  /** Bodies of which a passage was marked. */
  responses: number
  byType: CountOfType[]
  /** Ids of quotes that stand with the theme in this report, each of a published response. */
  quotes: string[]
}
