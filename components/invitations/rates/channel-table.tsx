import { DataTable, type Column } from '@/components/ui/data-table'
import { formatNumber } from '@/lib/core/format'
import type { ChannelRatesView, ChannelRow } from '@/lib/invitations/rates/types'
import { CHANNELS } from '@/lib/responses/schema'
import { percent } from './rate-columns'

/** By which channel answers came in: of bodies, and beside them, never added, of members of the public. */
export function ChannelTable({ rates }: { rates: ChannelRatesView }) {
  const { channels, bodyTypes, hasPublic, publicTotal } = rates
  return (
    <>
      <DataTable
        caption="Answers by channel"
        columns={[
          ...COLUMNS,
          ...bodyTypes.map(({ code, namePlural }): Column<ChannelRow> => ({
            heading: namePlural,
            cell: ({ byBodyType }) => formatNumber(byBodyType[code] ?? 0),
            numeric: true,
          })),
          ...(hasPublic ? [PUBLIC] : []),
        ]}
        rows={channels}
        keyOf={({ channel }) => channel}
        empty="Nobody has answered yet."
      />
      <p className="govuk-body">
        There is no rate by channel: whoever is asked may answer by any of them.
        {hasPublic
          ? ` Of members of the public ${
              publicTotal === null ? 'fewer than ten' : formatNumber(publicTotal)
            } answered; they are never added to the bodies, and figures of fewer than ten of them are hidden.`
          : ''}
      </p>
    </>
  )
}

const COLUMNS: Column<ChannelRow>[] = [
  { heading: 'Channel', cell: ({ channel }) => CHANNELS[channel] ?? channel, isRowHeading: true },
  { heading: 'Bodies asked at launch', cell: ({ responded }) => formatNumber(responded), numeric: true },
  {
    heading: 'Bodies asked later',
    cell: ({ respondedAdded }) => formatNumber(respondedAdded),
    numeric: true,
  },
  { heading: 'Share of bodies’ answers', cell: ({ share }) => percent(share), numeric: true },
]

const PUBLIC: Column<ChannelRow> = {
  heading: 'Members of the public',
  cell: ({ public: people }) => (people === null ? 'Hidden' : formatNumber(people)),
  numeric: true,
}
