import type { Metadata } from 'next'
import { BoroughTable } from '@/components/invitations/borough-table'
import { PublicFigures } from '@/components/invitations/public-figures'
import { RateChart } from '@/components/invitations/rate-chart'
import { RateFigures } from '@/components/invitations/rate-figures'
import { RateTable } from '@/components/invitations/rate-table'
import { CsvLink } from '@/components/invitations/rates/csv-link'
import { MapChoice } from '@/components/invitations/rates/map-choice'
import { OutlineMap } from '@/components/invitations/rates/outline-map'
import { RatesHead } from '@/components/invitations/rates/rates-head'
import { StepChart } from '@/components/invitations/rates/step-chart'
import { TileMap } from '@/components/invitations/tile-map'
import { BOROUGH_OUTLINES } from '@/lib/bodies/borough-outlines'
import { readPage } from '@/lib/core/read-page'
import { getResponseRates } from '@/lib/invitations/get-response-rates'
import { getRateStage } from '@/lib/invitations/rates/get-rate-stage'
import { stepsOf } from '@/lib/invitations/rates/steps'
import { requestContext } from '@/lib/people/request-context'
import { addressOf } from './address-of'
import styles from './rates.module.css'

export const metadata: Metadata = { title: 'Response rates' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ bodyType?: string; map?: string; stage?: string }>
}

export default async function RatesPage({ params, searchParams }: Props) {
  const { id } = await params
  const { bodyType, map, stage } = await searchParams
  const path = `/staff/consultations/${id}/rates`
  const ctx = await requestContext()
  const { of, rates } = await readPage(ctx, path, async () => {
    // The figures are public; this page, with its ways to the invitations, is for staff.
    const of = await getRateStage(ctx, { consultationId: id, stage })
    return { of, rates: await getResponseRates(ctx, { consultationId: id, stage }) }
  })
  const csv = (table: string) => addressOf(`${path}/csv`, { table, stage })
  const shown = { bodyType, map, stage }
  const hrefOf = (change: Partial<typeof shown>) => `${addressOf(path, { ...shown, ...change })}#map`
  const Map = map === 'outlines' ? OutlineMap : TileMap
  return (
    <>
      <RatesHead {...of} here="" title="Response rates" />
      <RateFigures rates={rates} />
      <RateTable rates={rates} />
      <PublicFigures
        figures={rates.public}
        hasOpenLink={of.stage.hasOpenLink}
        isRound={of.stage.kind !== 'views'}
      />
      {rates.total.invited + rates.total.added > 0 ? (
        <>
          <CsvLink href={csv('body-types')}>Download the kinds of body as CSV</CsvLink>
          <StepChart {...stepsOf(rates.total)} />
          <CsvLink href={csv('steps')}>Download the steps as CSV, for each kind of body</CsvLink>
          <div className={styles.beside}>
            <Map rates={rates} bodyType={bodyType} outlines={BOROUGH_OUTLINES}>
              <MapChoice label="Map" choices={mapChoices(map, hrefOf)} />
              <MapChoice
                label="Kind of body shown on the map"
                choices={[
                  { bodyType: undefined, namePlural: 'All' },
                  ...(rates.bodyTypes.length > 1 ? rates.bodyTypes : []),
                ].map(({ bodyType: key, namePlural }) => ({
                  key: key ?? 'all',
                  label: namePlural,
                  href: hrefOf({ bodyType: key }),
                  isChosen: key === bodyType,
                }))}
              />
            </Map>
            <div>
              <BoroughTable rates={rates} bodyType={bodyType} />
              <CsvLink href={csv('boroughs')}>Download the boroughs as CSV, for each kind of body</CsvLink>
            </div>
          </div>
          <h2 className="govuk-heading-m">When answers came in</h2>
          <RateChart days={rates.days} />
        </>
      ) : null}
    </>
  )
}

const mapChoices = (map: string | undefined, hrefOf: (change: { map: string | undefined }) => string) =>
  [
    { key: 'squares', label: 'Squares', map: undefined },
    { key: 'outlines', label: 'Outlines', map: 'outlines' },
  ].map((choice) => ({
    ...choice,
    href: hrefOf({ map: choice.map }),
    isChosen: (map === 'outlines') === (choice.key === 'outlines'),
  }))
