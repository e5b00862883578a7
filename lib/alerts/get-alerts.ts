import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { findAlert } from './internal'
import { ALERT_KINDS, AlertTokenInput } from './schema'
import type { AlertView } from './types'

/**
 * What the reader of a letter chose.
 * @throws NotFound where the link is not one of ours, or the alerts were stopped
 */
export async function getAlerts(ctx: Ctx, input: z.input<typeof AlertTokenInput>): Promise<AlertView> {
  const { token } = AlertTokenInput.parse(input)
  const { email, kinds, boroughCodes, version, confirmedAt } = await findAlert(ctx, token)
  return {
    ...{ email, boroughCodes, version, isConfirmed: confirmedAt !== null },
    kinds: ALERT_KINDS.filter((kind) => kinds.includes(kind)),
  }
}
