import { answerChecklist } from '@/lib/reports/answer-checklist'
import { approveReport } from '@/lib/reports/approve-report'
import { getChecklist } from '@/lib/reports/get-checklist'
import { proposeReport } from '@/lib/reports/propose-report'
import type { Ctx } from '@/lib/core/ctx'
import { officer } from './actors'

type Wishes = Omit<Parameters<typeof proposeReport>[1], 'consultationId'>

/** Answers whatever of the checklist is open, as somebody who has looked at it. */
export async function answerAll(ctx: Ctx, consultationId: string): Promise<void> {
  const { items } = await getChecklist(ctx, { consultationId })
  const answers = items
    .filter(({ isMet, answered }) => !isMet && answered === null)
    .map(({ code, seen }) => ({ code, seen, answer: 'yes' as const }))
  await answerChecklist(ctx, { consultationId, answers })
}

/** The checklist answered, and the report proposed. */
export async function aProposal(ctx: Ctx, consultationId: string, wishes: Wishes = {}): Promise<string> {
  await answerAll(ctx, consultationId)
  const { id } = await proposeReport(ctx, { consultationId, ...wishes })
  return id
}

/** A report brought to publication: one officer proposes, another approves. */
export async function publishedReport(
  ctx: Ctx,
  { consultationId, ...wishes }: { consultationId: string } & Wishes,
): Promise<{ edition: number; fingerprint: string }> {
  const proposalId = await aProposal(ctx, consultationId, wishes)
  return approveReport({ ...ctx, actor: officer({ name: 'Ana Approver' }) }, { proposalId })
}
