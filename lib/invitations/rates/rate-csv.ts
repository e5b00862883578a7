import type { CsvValue } from '../../core/csv-cell'
import type { RateFigures } from '../types'
import type { ChannelRatesView, CoverageView, StageRatesView, WardRatesView, WeekRatesView } from './types'

/** A table for a file: its headings, then its rows. Shares are of 1, with as many digits as they have. */
export type CsvTable = CsvValue[][]

const FIGURES = ['asked', 'started', 'declined', 'responded', 'rate', 'added_later', 'added_later_responded']
const figures = ({ invited, started, declined, responded, rate, added, respondedAdded }: RateFigures) => [
  ...[invited, started, declined, responded, rate, added, respondedAdded],
]

export const ratesTable = (names: string[], rows: { names: CsvValue[]; of: RateFigures }[]): CsvTable => [
  [...names, ...FIGURES],
  ...rows.map(({ names, of }) => [...names, ...figures(of)]),
]

export const wardsTable = ({ wards }: WardRatesView): CsvTable =>
  ratesTable(
    ['borough_code', 'borough', 'ward_code', 'ward'],
    wards.map((row) => ({ names: [row.boroughCode, row.borough, row.key, row.name], of: row })),
  )

export const stagesTable = ({ rows }: StageRatesView): CsvTable =>
  ratesTable(
    ['stage', 'stage_name', 'body_type', 'body_type_name'],
    rows.flatMap(({ sequence, name, bodyTypes, total }) => [
      ...bodyTypes.map((row) => ({ names: [sequence, name, row.key, row.name], of: row })),
      { names: [sequence, name, 'all', 'All bodies'], of: total },
    ]),
  )

export const weeksTable = ({ weeks, total }: WeekRatesView): CsvTable => [
  [
    ...[
      'week_beginning',
      'asked',
      'added_later',
      'started',
      'declined',
      'responded',
      'added_later_responded',
    ],
    ...['responded_so_far', 'asked_at_launch', 'rate_so_far', 'what_happened'],
  ],
  ...weeks.map((week) => [
    ...[week.week, week.asked, week.added, week.started, week.declined, week.responded, week.respondedAdded],
    ...[week.respondedSoFar, total.invited, week.rateSoFar, week.notes.join('; ')],
  ]),
]

export const periodsTable = ({ periods, total }: WeekRatesView): CsvTable => [
  [
    ...['period', 'name', 'from', 'to', 'started', 'responded', 'added_later_responded'],
    ...['responded_so_far', 'asked_at_launch', 'rate_so_far'],
  ],
  ...periods.map((row) => [
    ...[row.key, row.name, row.from, row.to, row.started, row.responded, row.respondedAdded],
    ...[row.respondedSoFar, total.invited, row.rateSoFar],
  ]),
]

/** What stands for a figure of persons that is hidden; no number, so that nobody adds it up. */
const HIDDEN = 'hidden'

export const channelsTable = ({ channels, bodyTypes, hasPublic }: ChannelRatesView): CsvTable => [
  [
    ...['channel', 'responded', 'added_later_responded', 'share_of_bodies'],
    ...bodyTypes.map(({ code }) => `responded_${code}`),
    ...(hasPublic ? ['members_of_the_public'] : []),
  ],
  ...channels.map((row) => [
    ...[row.channel, row.responded, row.respondedAdded, row.share],
    ...bodyTypes.map(({ code }) => row.byBodyType[code] ?? 0),
    ...(hasPublic ? [row.public ?? HIDDEN] : []),
  ]),
]

export const coverageTable = ({
  all,
  bodyTypes,
  boroughCount,
  wardCount,
  residents,
}: CoverageView): CsvTable => [
  [
    ...[
      'body_type',
      'name',
      'boroughs_reached',
      'boroughs_asked',
      'boroughs',
      'residents_in_boroughs_reached',
    ],
    ...['wards_reached', 'wards_asked', 'wards', 'residents_in_wards_reached_estimate', 'residents'],
  ],
  ...[...bodyTypes, all].map((row) => [
    ...[row.key, row.name, row.boroughsReached, row.boroughsAsked, boroughCount, row.residentsInBoroughs],
    ...[row.wardsReached, row.wardsAsked, wardCount, row.residentsInWards, residents],
  ]),
]

export const coverageBoroughsTable = ({ boroughs }: CoverageView): CsvTable => [
  [
    'borough_code',
    'borough',
    'reached',
    'residents',
    'wards',
    'wards_reached',
    'residents_in_wards_reached_estimate',
  ],
  ...boroughs.map((row) => [
    ...[row.code, row.name, row.isReached ? 'yes' : 'no', row.residents],
    ...[row.wards, row.wardsReached, row.residentsInWards],
  ]),
]
