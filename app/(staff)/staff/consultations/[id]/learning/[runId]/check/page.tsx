import type { Metadata } from 'next'
import Link from 'next/link'
import { JudgeNext } from '@/components/learning/judge-next'
import { LevelTable } from '@/components/learning/level-table'
import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/fields'
import { ProgressBar } from '@/components/ui/progress-bar'
import { SubmitButton } from '@/components/ui/submit-button'
import { readPage } from '@/lib/core/read-page'
import { getAudit } from '@/lib/learning/get-audit'
import { requestContext } from '@/lib/people/request-context'
import { draw, judge } from './actions'

export const metadata: Metadata = { title: 'Check a learner' }

type Props = { params: Promise<{ id: string; runId: string }> }

export default async function CheckPage({ params }: Props) {
  const { id, runId } = await params
  const path = `/staff/consultations/${id}/learning/${runId}`
  const ctx = await requestContext()
  const { run, next } = await readPage(ctx, `${path}/check`, () => getAudit(ctx, { runId }))
  const mayDecide = run.consultation.mayDecide && run.isNewest
  return (
    <>
      <Link href={path} className="govuk-back-link">
        Learner {run.number}
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{run.question}</span>
        Check learner {run.number}
      </h1>
      {run.drawn > 0 ? <ProgressBar label="Proposals judged" done={run.judged} total={run.drawn} /> : null}
      {next && mayDecide ? <JudgeNext key={next.proposalId} next={next} judge={judge} /> : null}
      {next ? null : (
        <>
          {run.drawn > 0 ? <LevelTable levels={run.levels} /> : null}
          {mayDecide ? (
            <ActionForm key={run.drawn} action={draw} className="govuk-!-width-two-thirds">
              <p className="govuk-body">
                Proposals are drawn by chance from those that the learner thinks likelier right than wrong.
                You judge each without seeing how likely it is; your word decides on it too. The more you
                judge, the narrower the range: 40 leave about 15 points on either side, 100 about 9.
              </p>
              <input type="hidden" name="runId" value={run.id} />
              <TextField
                name="count"
                label={run.drawn > 0 ? 'How many more?' : 'How many?'}
                hint="From 10 to 500"
                width={5}
                inputMode="numeric"
                defaultValue="40"
              />
              <SubmitButton>Draw them</SubmitButton>
            </ActionForm>
          ) : null}
        </>
      )}
    </>
  )
}
