import { partKey } from '../analysis/addressees'
import { countProgress } from '../analysis/count-progress'
import { countThemes } from '../analysis/count-themes'
import { getVoices } from '../analysis/findings/get-voices'
import { listQuotes } from '../analysis/list-quotes'
import { listThemes } from '../analysis/list-themes'
import { listAllCommitments } from '../commitments/list-all-commitments'
import type { CommitmentView } from '../commitments/types'
import type { ConsultationView } from '../consultations/types'
import type { Ctx } from '../core/ctx'
import { londonDate } from '../core/london-time'
import { getResponseRates } from '../invitations/get-response-rates'
import { CHANNELS } from '../responses/schema'
import type { CommitmentSaid } from './content-types'
import type { Facts } from './facts'
import { readMarkedMinority } from './read-marked-minority'
import { readQuoteSources } from './read-quote-sources'
import { readSourcesAndRefusals } from './read-sources-and-refusals'
import { basesSaid, spokenThemes } from './report-themes'

/** Everything that the report and its checklist are made of, counted now. The consultation must be the actor's to see. */
export async function gatherFacts(ctx: Ctx, consultation: ConsultationView) {
  const { id: consultationId, canChange, cannotChange, decisionMaker, decisionOn, stage } = consultation
  const of = { consultationId }
  const all = await getResponseRates(ctx, of)
  const { bodyTypes, boroughs, total, boroughsReached, boroughsInvited, byBodyTypeAndBorough } = all
  const rates = { bodyTypes, boroughs, total, boroughsReached, boroughsInvited, byBodyTypeAndBorough }
  const { themes } = await listThemes(ctx, of)
  const counts = await countThemes(ctx, of)
  const quotes = await listQuotes(ctx, of)
  const progress = await countProgress(ctx, of)
  const commitments = await listAllCommitments(ctx, of)
  const sources = await readQuoteSources(ctx, quotes)
  const { voices, themes: compared } = await getVoices(ctx, of)
  const own = await readSourcesAndRefusals(ctx, consultationId)
  const placed = spokenThemes(consultation.leads, themes, counts, quotes, sources)
  const { bodyTypes: kinds } = counts
  const facts: Facts = {
    decision: { canChange, cannotChange, decisionMaker, decisionOn },
    hasPublic: stage.hasOpenLink,
    rates,
    audiences: await audiencesOf(ctx, stage.id, rates),
    channels: await channelsOf(ctx, stage.id),
    bodyTypes: counts.bodyTypes,
    themes: placed,
    voices: { voices, themes: compared },
    marked: await readMarkedMinority(ctx, { consultationId, themes: placed, bodyTypes: kinds, quotes }),
    sources: own.sources,
    commitments: commitments
      .filter(({ state }) => state !== 'dropped')
      .map((commitment) => ({
        ...commitmentSaid(commitment),
        key: partKey(
          consultation.leads,
          commitment.leads.map(({ code }) => code),
        ),
      })),
    refusals: own.refusals,
  }
  const said = {
    ...{ base: counts.base, ...basesSaid(counts.byBasis) },
    ...(counts.hasPublic ? { publicBase: counts.publicBase } : {}),
    reading: { answers: progress.total, read: progress.readByAnybody, coded: progress.coded },
  }
  return { facts, said, themes, quotes, progress, commitments }
}

export type Gathered = Awaited<ReturnType<typeof gatherFacts>>

function commitmentSaid({
  id,
  title,
  whatWeWillDo,
  youSaid,
  leads,
  themes,
  actions,
}: CommitmentView): CommitmentSaid {
  return {
    ...{ id, title, whatWeWillDo, youSaid },
    leads: leads.map(({ code }) => code),
    themes: themes.map(({ themeId, title }) => ({ id: themeId, title })),
    actions: actions
      .filter(({ state }) => state !== 'dropped')
      .map(({ what, owner, dueOn }) => ({ what, owner, dueOn })),
  }
}

/** Who was asked, from which day on. */
async function audiencesOf({ db }: Ctx, stageId: string, { bodyTypes }: Facts['rates']) {
  const rows = await db.invitation.groupBy({
    by: ['bodyTypeCode'],
    where: { stageId, purpose: 'body', isAddition: false },
    _min: { invitedAt: true },
  })
  return bodyTypes.map(({ bodyType, name, namePlural, invited, responded }) => {
    const at = rows.find(({ bodyTypeCode }) => bodyTypeCode === bodyType)?._min.invitedAt
    return { bodyType, name, namePlural, invited, responded, askedOn: at ? londonDate(at) : null }
  })
}

/** How the answers of bodies came in. */
async function channelsOf({ db }: Ctx, stageId: string) {
  const rows = await db.response.groupBy({
    by: ['channel'],
    where: { stageId, invitation: { purpose: 'body' } },
    _count: { _all: true },
    orderBy: { channel: 'asc' },
  })
  return rows.map(({ channel, _count }) => ({
    ...{ channel, words: CHANNELS[channel] ?? channel },
    count: _count._all,
  }))
}
