import { z } from 'zod'
import { stageNumber } from '../../consultations/schema'

/** What rates can be told by. Safe in the browser. */
export const RATE_TABLES = [
  'body-types',
  'boroughs',
  'wards',
  'weeks',
  'extensions',
  'channels',
  'stages',
  'coverage',
  'coverage-boroughs',
  'steps',
] as const
export type RateTableName = (typeof RATE_TABLES)[number]

export const GetStageRatesInput = z.object({ consultationId: z.string(), stage: stageNumber })

export const GetWardRatesInput = GetStageRatesInput.extend({ borough: z.string().max(20).default('') })

export const ExportRatesInput = GetStageRatesInput.extend({ table: z.enum(RATE_TABLES) })

const some = z.string().max(50).default('')
export const CompareRatesInput = z.object({
  bodyType: some,
  borough: some,
  page: z.coerce.number().int().min(1).catch(1).default(1),
})

export const MOST_TIMES = 6
export const ListSilentRunsInput = z.object({
  /** Silent at least so many times running. */
  times: z.coerce.number().int().min(1).max(MOST_TIMES).catch(3).default(3),
  bodyType: some,
  borough: some,
  page: z.coerce.number().int().min(1).catch(1).default(1),
})
