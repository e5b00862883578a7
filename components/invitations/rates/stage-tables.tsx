import { DataTable } from '@/components/ui/data-table'
import { countOf } from '@/lib/core/format'
import type { RateRow, StageRatesView } from '@/lib/invitations/rates/types'
import { rateColumns } from './rate-columns'

/** A table a stage. They are not added up: the same bodies may be asked in each. */
export function StageTables({ rates }: { rates: StageRatesView }) {
  return (
    <>
      {rates.rows.length === 1 ? (
        <p className="govuk-body">This consultation has one stage.</p>
      ) : (
        <p className="govuk-body">
          Stages are not added up: the same bodies may have been asked in each of them.
        </p>
      )}
      {rates.rows.map(({ sequence, name, bodyTypes, total, boroughsReached, boroughsInvited }) => (
        <section key={sequence}>
          <h2 className="govuk-heading-m">
            Stage {sequence}: {name}
          </h2>
          <p className="govuk-body">
            Answers came from {boroughsReached} of {countOf(boroughsInvited, 'borough')} in which bodies were
            asked.
          </p>
          <DataTable
            caption={`Stage ${sequence} by kind of body`}
            columns={[
              { heading: 'Kind of body', cell: (row) => row.name, isRowHeading: true },
              ...rateColumns<RateRow>([total]),
            ]}
            rows={bodyTypes}
            keyOf={({ key }) => key}
            empty="Nobody was asked in this stage yet."
            footer={bodyTypes.length > 1 ? { ...total, key: 'all', name: 'All' } : undefined}
          />
        </section>
      ))}
    </>
  )
}
