import type { Ctx } from '../core/ctx'
import { getInvitationToAnswer } from './get-invitation-to-answer'
import { questionnaireOf } from './questionnaire'
import { drawPage } from './simple/draw-page'
import { pageNear, simpleModel } from './simple/simple-model'
import type { SimplePage } from './simple/types'
import type { DraftView, InvitationToAnswer } from './types'

export type SimplePageView =
  /** Answers are not taken, or nothing was begun: the start page says so. */
  | { kind: 'start'; invitation: InvitationToAnswer }
  /** Another page is asked instead. */
  | { kind: 'elsewhere'; number: number }
  /** Nothing at all is asked. */
  | { kind: 'nothing' }
  | { kind: 'page'; invitation: InvitationToAnswer; draft: DraftView; page: SimplePage }

/**
 * A page of the questionnaire as the simple form asks it, with what the draft holds.
 * @param number its place in the definition; without it the page where the draft was left
 * @throws NotAllowed for anybody who holds no link, NotFound where the invitation is gone
 */
export async function getSimplePage(ctx: Ctx, number?: number): Promise<SimplePageView> {
  const invitation = await getInvitationToAnswer(ctx)
  const { draft, state, questionnaire } = invitation
  if (state !== 'open' || !draft) return { kind: 'start', invitation }
  const { definition } = questionnaire
  const { pages } = questionnaireOf(definition).rules.shown(draft.answers)
  const near = pageNear(pages, number ?? draft.pageNumber)
  if (near === null) return { kind: 'nothing' }
  if (near !== number) return { kind: 'elsewhere', number: near }
  return { kind: 'page', invitation, draft, page: drawPage(simpleModel(definition, draft), number, draft) }
}
