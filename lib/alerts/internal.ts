import type { Ctx } from '../core/ctx'
import { appUrl } from '../core/env'
import { InvalidInput, NotFound } from '../core/errors'
import { addDays, dateColumn, londonDate } from '../core/london-time'
import { alertOfToken, alertToken } from './alert-token'

/** Unconfirmed ones go after a week: whoever did not mean it has nothing left here. */
export const UNCONFIRMED_DAYS = 7
/** After a year we ask whether they are still wanted. */
export const CONFIRMED_DAYS = 365
/** And wait this long for the answer. */
export const ASKED_ANEW_DAYS = 30

export const manageUrl = (alertId: string) => `${appUrl()}/alerts/${alertToken(alertId)}`
export const confirmUrl = (token: string) => `${appUrl()}/alerts/confirm/${token}`

/** The date column of so many days from today. */
export const inDays = (ctx: Ctx, days: number) => dateColumn(addDays(londonDate(ctx.now), days))

/**
 * The alert of a letter's link, held until the transaction ends. The token is the key: whoever has the letter may see and
 * change this much.
 * @throws NotFound where the token is not one of ours, or the alert is gone
 */
export async function findAlert(ctx: Ctx, token: string) {
  const id = alertOfToken(token)
  const alert = id ? await ctx.db.alert.findUnique({ where: { id } }) : null
  if (!alert) throw new NotFound('This link does not work. These e-mails may have been stopped already.')
  return alert
}

/** @throws InvalidInput where one of them is no borough of ours */
export async function checkBoroughs(ctx: Ctx, boroughCodes: string[]): Promise<void> {
  const known = await ctx.db.borough.count({ where: { code: { in: boroughCodes } } })
  if (known !== boroughCodes.length)
    throw new InvalidInput('', { boroughCodes: 'Choose boroughs from the list' })
}
