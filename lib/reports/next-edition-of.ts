import type { Ctx } from '../core/ctx'
import { Conflict, InvalidInput } from '../core/errors'
import { fingerprint } from '../core/fingerprint'
import { listOf } from '../core/format'
import { composeReport } from './compose-report'
import type { ReportContent } from './content-types'
import { editionsOf } from './internal'
import { withoutSmallChanges } from './small-changes'
import type { ComposedReport } from './types'

type Wishes = { hidesSmallChanges: boolean; makesCommitments: boolean }

/**
 * The next edition as it would be frozen now: with the drafts among the commitments or without them, and without figures that
 * would give fewer than ten people away beside an earlier edition.
 * @throws InvalidInput where such figures are to be shown, or a commitment that would be made lacks something
 * @throws Conflict where nothing has changed since the last edition
 */
export async function nextEditionOf(ctx: Ctx, consultationId: string, wishes: Wishes) {
  const composed = await composeReport(ctx, { consultationId, withDrafts: wishes.makesCommitments })
  const [last] = await editionsOf(ctx, { consultationId })
  if (last?.fingerprint === composed.fingerprint)
    throw new Conflict(
      `Nothing has changed since edition ${last.number}: there is no new edition to publish.`,
    )
  if (wishes.makesCommitments) checkDrafts(composed)
  const content = shownOf(composed, wishes.hidesSmallChanges)
  const mark = fingerprint(content)
  if (last?.fingerprint === mark)
    throw new Conflict(`But for hidden figures nothing has changed since edition ${last.number}.`)
  return { composed, content, fingerprint: mark, number: (last?.number ?? 0) + 1 }
}

function checkDrafts({ drafts }: ComposedReport): void {
  const lacking = drafts.filter(({ lacks }) => lacks.length > 0)
  if (lacking.length === 0) return
  const words = lacking.map(({ title, lacks }) => `“${title}”: ${lacks.join(' ')}`)
  throw new InvalidInput('', { makesCommitments: `These cannot be made yet. ${words.join(' ')}` })
}

/** That figures are hidden is for a person to decide: another way is to wait until more have answered. */
function shownOf({ content, smallChanges }: ComposedReport, hidesSmallChanges: boolean): ReportContent {
  if (smallChanges.length === 0) return content
  if (hidesSmallChanges) return withoutSmallChanges(content, smallChanges)
  const named = smallChanges.map(
    ({ title, edition, from, to }) => `“${title}” was ${from} in edition ${edition} and would be ${to}`,
  )
  throw new InvalidInput('', {
    hidesSmallChanges: `Beside an earlier edition, figures of members of the public would say what fewer than ten of them said: ${listOf(named)}. Hide these figures in this edition, or wait until more have answered.`,
  })
}
