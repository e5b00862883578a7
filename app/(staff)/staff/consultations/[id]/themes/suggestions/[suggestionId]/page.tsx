import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { DecideOnSuggestion } from '@/components/analysis/suggestions/decide-on-suggestion'
import { withParts } from '@/components/analysis/suggestions/suggestion-list'
import { listSuggestions } from '@/lib/analysis/list-suggestions'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { accept, drop, join, split } from '../actions'

export const metadata: Metadata = { title: 'A suggested theme' }

type Props = { params: Promise<{ id: string; suggestionId: string }> }

export default async function SuggestionPage({ params }: Props) {
  const { id, suggestionId } = await params
  const path = `/staff/consultations/${id}/themes/suggestions`
  const ctx = await requestContext()
  const view = await readPage(ctx, path, () => listSuggestions(ctx, { consultationId: id }))
  const suggestion = withParts(view.run?.suggestions ?? []).find((one) => one.id === suggestionId)
  if (!suggestion) notFound()
  const mayEdit = view.consultation.allowedActions.includes('ask-for-themes')
  return (
    <>
      <Link href={path} className="govuk-back-link">
        Suggested themes
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">Suggested theme</span>
        {suggestion.label}
      </h1>
      <DecideOnSuggestion
        {...{ view, suggestion }}
        actions={mayEdit ? { accept, join, drop, split } : null}
      />
    </>
  )
}
