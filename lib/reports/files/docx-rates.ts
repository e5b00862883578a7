import { formatNumber, formatRate } from '../../core/format'
import type { FileChild } from 'docx'
import type { ReportContent } from '../content-types'
import { table } from './docx-table'

/** How many bodies of each kind were asked, and how many of them answered: a rate never without its base. */
export function ratesByType({ rates }: ReportContent): FileChild[] {
  const { bodyTypes, total, boroughsReached, boroughsInvited } = rates
  const all = { ...total, namePlural: 'All', boroughsReached, boroughsInvited }
  const rows = bodyTypes.length > 1 ? [...bodyTypes, all] : bodyTypes
  return table({
    caption: 'Responses by kind of body',
    headings: ['Kind of body', 'Started', 'Responded', 'Rate', 'Declined', 'Boroughs reached'],
    rows: rows.map((row) => [
      row.namePlural,
      formatNumber(row.started),
      `${formatNumber(row.responded)} of ${formatNumber(row.invited)}`,
      formatRate(row.responded, row.invited),
      formatNumber(row.declined),
      `${formatNumber(row.boroughsReached)} of ${formatNumber(row.boroughsInvited)}`,
    ]),
  })
}

/** The same by borough. */
export function ratesByBorough({ rates }: ReportContent): FileChild[] {
  const asked = rates.boroughs.filter(({ invited, added }) => invited + added > 0)
  return table({
    caption: 'All bodies by borough',
    headings: ['Borough', 'Asked', 'Responded', 'Rate'],
    rows: asked.map((row) => [
      row.name,
      formatNumber(row.invited),
      formatNumber(row.responded),
      formatRate(row.responded, row.invited),
    ]),
  })
}
