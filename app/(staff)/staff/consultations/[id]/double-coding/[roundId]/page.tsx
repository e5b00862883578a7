import type { Metadata } from 'next'
import Link from 'next/link'
import { AgreementFigures } from '@/components/reliability/agreement-figures'
import { RoundProgress } from '@/components/reliability/round-progress'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { countOf, formatInstant } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { getRound } from '@/lib/reliability/get-round'
import type { RoundView } from '@/lib/reliability/types'
import { open, take } from './actions'

export const metadata: Metadata = { title: 'A round of double coding' }

type Props = { params: Promise<{ id: string; roundId: string }> }

export default async function RoundPage({ params }: Props) {
  const { id, roundId } = await params
  const list = `/staff/consultations/${id}/double-coding`
  const path = `${list}/${roundId}`
  const ctx = await requestContext()
  const round = await readPage(ctx, path, () => getRound(ctx, { roundId }))
  return (
    <>
      <Link href={list} className="govuk-back-link">
        Double coding
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{round.question}</span>
        {round.name}
      </h1>
      <p className="govuk-body">
        {countOf(round.answers, 'answer')}, {Math.round(100 * round.share)}% of those to the question, drawn
        by seed {round.seed} on {formatInstant(round.startedAt)}
        {round.startedBy ? ` by ${round.startedBy}` : ''}, coded to the{' '}
        {countOf(round.themes.length, 'theme')} of then.
      </p>
      <RoundProgress round={round} />
      {round.compared === null ? <Closed round={round} path={path} /> : <Opened round={round} path={path} />}
    </>
  )
}

function Closed({ round, path }: { round: RoundView; path: string }) {
  const isDone = round.coders.every(({ done }) => done >= round.answers - round.corrected)
  return (
    <>
      {round.isMine ? (
        <Link href={`${path}/code`} className="govuk-button">
          Code your part
        </Link>
      ) : null}
      {round.consultation.mayLead ? (
        <>
          <h2 className="govuk-heading-m">Open the round</h2>
          <p className="govuk-body">
            Then everybody’s codes are seen and compared, and nobody can code it any more.
            {isDone
              ? ''
              : ' Not all coders have finished yet: answers that one of them has not read are compared without that coder.'}
          </p>
          <OneButtonForm
            action={open}
            label="Open the round"
            hidden={{ roundId: round.id }}
            kind={isDone ? undefined : 'secondary'}
          />
        </>
      ) : null}
    </>
  )
}

function Opened({ round, path }: { round: RoundView; path: string }) {
  const { compared, disagreements, consultation } = round
  return (
    <>
      {compared?.map((one) => (
        <AgreementFigures key={one.who} compared={one} />
      ))}
      <h2 className="govuk-heading-m">Where they do not agree</h2>
      {disagreements && disagreements.answers > 0 ? (
        <p className="govuk-body">
          {countOf(disagreements.answers, 'answer')}, {disagreements.settled} of them settled.{' '}
          <Link href={`${path}/settle`} className="govuk-link">
            Settle them
          </Link>
        </p>
      ) : (
        <p className="govuk-body">They agree on every answer.</p>
      )}
      {consultation.mayLead ? (
        <>
          <h2 className="govuk-heading-m">Use what came of it</h2>
          <p className="govuk-body">
            Themes that all gave, and those that were settled as right, are given to the answers; those that
            were settled as wrong are taken off. What is not settled stays as it is.
          </p>
          <OneButtonForm
            action={take}
            label="Make codings of it"
            hidden={{ roundId: round.id }}
            kind="secondary"
          />
        </>
      ) : null}
    </>
  )
}
