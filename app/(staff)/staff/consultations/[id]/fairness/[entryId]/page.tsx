import Link from 'next/link'
import { notFound } from 'next/navigation'
import { EntryForm } from '@/components/fairness/entry-form'
import { readPage } from '@/lib/core/read-page'
import { getFairness } from '@/lib/fairness/get-fairness'
import { ENTRY_KINDS, type EntryKind } from '@/lib/fairness/schema'
import { requestContext } from '@/lib/people/request-context'
import { saveEntry, saveNewEntry } from '../actions'

export const metadata = { title: 'Say what the record cannot know' }

type Props = { params: Promise<{ id: string; entryId: string }>; searchParams: Promise<{ kind?: string }> }

/** One entry; a new one at the address "new". */
export default async function EntryPage({ params, searchParams }: Props) {
  const { id, entryId } = await params
  const { kind } = await searchParams
  const ctx = await requestContext()
  const path = `/staff/consultations/${id}/fairness`
  const view = await readPage(ctx, `${path}/${entryId}`, () => getFairness(ctx, { consultationId: id }))
  const entry = view.entries.find((each) => each.id === entryId) ?? null
  if (!entry && entryId !== 'new') notFound()
  const wanted = ENTRY_KINDS.find((each) => each === kind) ?? ('other' satisfies EntryKind)
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Link className="govuk-back-link" href={path}>
          Back to the evidence
        </Link>
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{view.record.consultation.title}</span>
          Say what the record cannot know
        </h1>
        {view.mayEdit.ok ? (
          <EntryForm
            consultationId={id}
            entry={entry}
            kind={entry?.kind ?? wanted}
            documents={view.record.documents}
            action={entry ? saveEntry : saveNewEntry}
          />
        ) : (
          <p className="govuk-body">{view.mayEdit.reason}</p>
        )}
      </div>
    </div>
  )
}
