import type { z } from 'zod'
import type { Ctx } from '../../core/ctx'
import { CSV_BOM, csvRow } from '../../core/csv-cell'
import { getResponseRates } from '../get-response-rates'
import { getChannelRates } from './get-channel-rates'
import { getCoverage } from './get-coverage'
import { getStageRates } from './get-stage-rates'
import { getWardRates } from './get-ward-rates'
import { getWeekRates } from './get-week-rates'
import { findStage } from './internal'
import {
  channelsTable,
  coverageBoroughsTable,
  coverageTable,
  periodsTable,
  ratesTable,
  stagesTable,
  wardsTable,
  weeksTable,
  type CsvTable,
} from './rate-csv'
import { ExportRatesInput, type RateTableName } from './schema'
import { stepsOf } from './steps'

type Of = { consultationId: string; stage: number }

/**
 * One of the tables of rates as CSV.
 * @returns the file's name, and its text
 * @throws NotFound, NotAllowed
 */
export async function exportRates(
  ctx: Ctx,
  input: z.input<typeof ExportRatesInput>,
): Promise<{ fileName: string; text: string }> {
  const { table, ...asked } = ExportRatesInput.parse(input)
  const { consultation, stage, stages } = await findStage(ctx, asked)
  const rows = await TABLES[table](ctx, { consultationId: consultation.id, stage: stage.sequence })
  const which = stages.length > 1 && table !== 'stages' ? `-stage-${stage.sequence}` : ''
  return {
    fileName: `rates-${table}-${consultation.slug}${which}.csv`,
    text: CSV_BOM + rows.map(csvRow).join(''),
  }
}

const TABLES: Record<RateTableName, (ctx: Ctx, of: Of) => Promise<CsvTable>> = {
  'body-types': async (ctx, of) => {
    const { bodyTypes, total } = await getResponseRates(ctx, of)
    return ratesTable(
      ['body_type', 'name'],
      [
        ...bodyTypes.map((row) => ({ names: [row.bodyType, row.namePlural], of: row })),
        { names: ['all', 'All bodies'], of: total },
      ],
    )
  },
  boroughs: async (ctx, of) => {
    const { boroughs, byBodyTypeAndBorough } = await getResponseRates(ctx, of)
    const nameOf = (code: string) => boroughs.find((borough) => borough.code === code)?.name ?? ''
    return ratesTable(
      ['borough_code', 'borough', 'body_type'],
      [
        ...boroughs.map((row) => ({ names: [row.code, row.name, 'all'], of: row })),
        ...byBodyTypeAndBorough.map((row) => ({
          names: [row.boroughCode, nameOf(row.boroughCode), row.bodyType],
          of: row,
        })),
      ],
    )
  },
  wards: async (ctx, of) => wardsTable(await getWardRates(ctx, { ...of, borough: 'every' })),
  weeks: async (ctx, of) => weeksTable(await getWeekRates(ctx, of)),
  extensions: async (ctx, of) => periodsTable(await getWeekRates(ctx, of)),
  channels: async (ctx, of) => channelsTable(await getChannelRates(ctx, of)),
  stages: async (ctx, of) => stagesTable(await getStageRates(ctx, of)),
  coverage: async (ctx, of) => coverageTable(await getCoverage(ctx, of)),
  'coverage-boroughs': async (ctx, of) => coverageBoroughsTable(await getCoverage(ctx, of)),
  steps: async (ctx, of) => {
    const { bodyTypes, total } = await getResponseRates(ctx, of)
    return [
      ['body_type', 'step', 'bodies', 'of_asked', 'of_step_before'],
      ...[...bodyTypes.map((row) => ({ code: row.bodyType, row })), { code: 'all', row: total }].flatMap(
        ({ code, row }) =>
          stepsOf(row).steps.map((step) => [code, step.key, step.bodies, step.ofAsked, step.ofStepBefore]),
      ),
    ]
  },
}
