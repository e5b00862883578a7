import Link from 'next/link'
import { AddedPassages } from '@/components/rounds/added-passages'
import { DraftEditor } from '@/components/rounds/draft-editor'
import { OpenRoundForms } from '@/components/rounds/open-round-forms'
import { RoundHead } from '@/components/rounds/round-head'
import { RoundFigures } from '@/components/rounds/round-figures'
import { RoundParts } from '@/components/rounds/round-parts'
import { TrialLinks } from '@/components/rounds/trial-links'
import { WhoCanComment } from '@/components/rounds/who-can-comment'
import { DoneBanner } from '@/components/ui/done-banner'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { countOf } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { getResponseRates } from '@/lib/invitations/get-response-rates'
import { requestContext } from '@/lib/people/request-context'
import { getRound } from '@/lib/rounds/get-round'
import {
  addNew,
  arrange,
  bringIn,
  close,
  extend,
  remove,
  removeNew,
  savePassage,
  saveRound,
} from '../actions'

export const metadata = { title: 'A round of comments' }

const SAVED: Record<string, string> = {
  begun: 'The round is begun. Write the draft, or paste it.',
  round: 'Saved.',
  passage: 'The passage is saved.',
  extended: 'There is more time. Everybody who was asked is told.',
  closed: 'The round is closed. No more comments are taken.',
  added: 'The new passage is added.',
  'taken-back': 'The new passage is removed.',
  published: 'The list of changes is published.',
}

type Props = {
  params: Promise<{ id: string; round: string }>
  searchParams: Promise<{ saved?: string; passages?: string; edit?: string; do?: string }>
}

export default async function RoundPage({ params, searchParams }: Props) {
  const { id, round: sequence } = await params
  const { saved = '', passages = '', edit = '', do: wanted = '' } = await searchParams
  const path = `/staff/consultations/${id}/rounds/${sequence}`
  const ctx = await requestContext()
  const round = await readPage(ctx, path, () => getRound(ctx, { consultationId: id, round: sequence }))
  const rates =
    round.state === 'draft' ? null : await getResponseRates(ctx, { consultationId: id, stage: sequence })
  const { stageId, state, lacks, allowedActions } = round
  const brought =
    saved === 'text' ? `The text is in: ${countOf(Number(passages) || 0, 'passage')}.` : undefined
  return (
    <>
      <DoneBanner text={brought ?? SAVED[saved]} />
      <RoundHead round={round} />
      {state === 'draft' ? (
        <>
          {lacks.length > 0 ? (
            <div className="govuk-inset-text">
              <p className="govuk-body">Before it can be put to those who took part:</p>
              <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
                {lacks.map((lack) => (
                  <li key={lack}>{lack}</li>
                ))}
              </ul>
            </div>
          ) : null}
          {allowedActions.includes('launch') ? (
            <Link className="govuk-button" href={`${path}/launch`}>
              Look at whom it asks, and launch
            </Link>
          ) : null}
          <TrialLinks round={round} />
          <DraftEditor
            round={round}
            path={path}
            edited={edit}
            actions={{ saveRound, bringIn, savePassage, arrange }}
          />
          {allowedActions.includes('remove') ? (
            <OneButtonForm
              action={remove}
              label="Remove this round"
              hidden={{ stageId, consultationId: id }}
              kind="warning"
            />
          ) : null}
        </>
      ) : (
        <>
          {rates ? <RoundFigures rates={rates} /> : null}
          <RoundParts round={round} path={path} />
          <WhoCanComment round={round} />
          <AddedPassages round={round} path={path} add={addNew} remove={removeNew} />
          <OpenRoundForms round={round} path={path} wanted={wanted} extend={extend} close={close} />
        </>
      )}
    </>
  )
}
