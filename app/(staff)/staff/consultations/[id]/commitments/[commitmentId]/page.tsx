import Link from 'next/link'
import { ActionPlan, Notes } from '@/components/commitments/action-plan'
import { ByWhen } from '@/components/commitments/by-when'
import { History } from '@/components/commitments/history'
import { MoveForm } from '@/components/commitments/move-form'
import { COMMITMENT_MOVE_WORDS } from '@/components/commitments/move-words'
import { NoteForm } from '@/components/commitments/note-form'
import { StandingTag } from '@/components/commitments/state-tags'
import { YouSaid } from '@/components/commitments/you-said'
import { DoneBanner } from '@/components/ui/done-banner'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { Paragraphs } from '@/components/ui/paragraphs'
import { SummaryList } from '@/components/ui/summary-list'
import { getManagedCommitment } from '@/lib/commitments/get-managed-commitment'
import type { ManagedCommitment, NoteView } from '@/lib/commitments/types'
import { listOf } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { goOnWithCommitment, removeDraft, saveNote, takeBackNote } from '../actions'

export const metadata = { title: 'Commitment' }

const SAVED: Record<string, string> = {
  begun: 'The commitment is begun. Add what will be done, by whom and by when.',
  words: 'The commitment is saved.',
  make: 'The commitment is made. Everybody can read it now.',
  keep: 'The commitment is kept.',
  drop: 'The commitment is dropped.',
  reopen: 'The commitment is open again.',
  'take-up': 'The commitment is taken up again.',
  action: 'The action is saved.',
  'action-removed': 'The action is removed.',
  note: 'The note is added.',
  'note-removed': 'The note is taken back.',
}

type Props = {
  params: Promise<{ id: string; commitmentId: string }>
  searchParams: Promise<{ saved?: string }>
}

export default async function CommitmentPage({ params, searchParams }: Props) {
  const { id, commitmentId } = await params
  const { saved = '' } = await searchParams
  const list = `/staff/consultations/${id}/commitments`
  const path = `${list}/${commitmentId}`
  const ctx = await requestContext()
  const commitment = await readPage(ctx, path, () => getManagedCommitment(ctx, { commitmentId }))
  const { number, title, standing, events } = commitment
  const mayEdit = commitment.allowedEdits.includes('edit')
  return (
    <>
      <Link href={list} className="govuk-back-link">
        Back to the commitments
      </Link>
      <DoneBanner text={SAVED[saved]} />
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{commitment.consultation.title}</span>
        {number === null ? '' : `${number}. `}
        {title} <StandingTag standing={standing} />
      </h1>
      <Lacks commitment={commitment} />
      <Facts commitment={commitment} />
      <p className="govuk-body">
        {mayEdit ? (
          <Link className="govuk-link" href={`${path}/edit`}>
            Change what it says
          </Link>
        ) : null}
        {mayEdit && number !== null ? ', ' : ''}
        {number === null ? null : (
          <Link className="govuk-link" href={`/commitments/${number}`}>
            see it as the public does
          </Link>
        )}
      </p>
      <Actions commitment={commitment} path={path} />
      <HowFar commitment={commitment} />
      <WhatNext commitment={commitment} />
      {events.length > 0 ? <h2 className="govuk-heading-m">What became of it</h2> : null}
      <History events={events} />
    </>
  )
}

function Lacks({ commitment: { lacks, state } }: { commitment: ManagedCommitment }) {
  if (state !== 'draft' || lacks.length === 0) return null
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">Before it can be made:</p>
      <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
        {lacks.map((lack) => (
          <li key={lack}>{lack}</li>
        ))}
      </ul>
    </div>
  )
}

function Facts({ commitment }: { commitment: ManagedCommitment }) {
  const { leads, youSaid, themes, whatWeWillDo } = commitment
  const said = youSaid || themes.length > 0
  return (
    <SummaryList
      rows={[
        { key: 'Whose', value: listOf(leads.map(({ name }) => name)) },
        { key: 'You said', value: said ? <YouSaid commitment={commitment} isFull /> : 'Not said yet' },
        {
          key: 'What we will do',
          value: whatWeWillDo ? <Paragraphs text={whatWeWillDo} /> : 'Not said yet',
        },
        {
          key: 'By when',
          value: commitment.actions.length > 0 ? <ByWhen commitment={commitment} /> : 'Not said yet',
        },
      ]}
    />
  )
}

function Actions({ commitment, path }: { commitment: ManagedCommitment; path: string }) {
  const mayEdit = commitment.allowedEdits.includes('edit-actions')
  return (
    <>
      <h2 className="govuk-heading-m">Action plan</h2>
      {commitment.actions.length === 0 ? (
        <p className="govuk-body">No actions yet: what will be done, by whom and by when.</p>
      ) : null}
      <ActionPlan
        actions={commitment.actions}
        ofAction={({ id, what }) =>
          mayEdit ? (
            <p className="govuk-body">
              <Link className="govuk-link" href={`${path}/actions/${id}`}>
                Move it on, change it, milestones
                <span className="govuk-visually-hidden">: {what}</span>
              </Link>
            </p>
          ) : null
        }
        ofNote={(note) => <TakeBack commitment={commitment} note={note} />}
      />
      {mayEdit ? (
        <Link className="govuk-button govuk-button--secondary" href={`${path}/actions/new`}>
          Add an action
        </Link>
      ) : null}
    </>
  )
}

function HowFar({ commitment }: { commitment: ManagedCommitment }) {
  const mayNote = commitment.allowedEdits.includes('note')
  if (commitment.notes.length === 0 && !mayNote) return null
  return (
    <>
      <h2 className="govuk-heading-m">How far it is</h2>
      <Notes notes={commitment.notes} ofNote={(note) => <TakeBack commitment={commitment} note={note} />} />
      {mayNote ? (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Tell how far it is</span>
          </summary>
          <div className="govuk-details__text">
            <NoteForm action={saveNote} commitment={commitment} />
          </div>
        </details>
      ) : null}
    </>
  )
}

function TakeBack({ commitment, note }: { commitment: ManagedCommitment; note: NoteView }) {
  if (!commitment.allowedEdits.includes('note')) return null
  const { id, consultation } = commitment
  const hidden = { consultationId: consultation.id, commitmentId: id, noteId: note.id }
  return <OneButtonForm action={takeBackNote} label="Take this note back" hidden={hidden} kind="secondary" />
}

function WhatNext({ commitment }: { commitment: ManagedCommitment }) {
  const { id, version, consultation, allowedMoves, allowedEdits, refusals, state } = commitment
  const hidden = { consultationId: consultation.id, commitmentId: id, version: String(version) }
  const kept = refusals.keep
  if (allowedMoves.length === 0 && !allowedEdits.includes('remove')) return null
  return (
    <>
      <h2 className="govuk-heading-m">What happens to it</h2>
      {kept ? <p className="govuk-body">{kept}</p> : null}
      <MoveForm
        // The newest version, also where the form is there already.
        key={version}
        action={goOnWithCommitment}
        hidden={hidden}
        label="The commitment"
        moves={allowedMoves}
        words={COMMITMENT_MOVE_WORDS}
      />
      {state === 'draft' && allowedEdits.includes('remove') ? (
        <OneButtonForm action={removeDraft} label="Remove this draft" hidden={hidden} kind="warning" />
      ) : null}
    </>
  )
}
