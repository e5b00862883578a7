import type { Metadata } from 'next'
import Link from 'next/link'
import { MergeForm } from '@/components/analysis/frames/merge-form'
import { listThemes } from '@/lib/analysis/list-themes'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { merge } from './actions'

export const metadata: Metadata = { title: 'Merge themes' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ into?: string }> }

export default async function MergePage({ params, searchParams }: Props) {
  const { id } = await params
  const { into } = await searchParams
  const themes = `/staff/consultations/${id}/themes`
  const ctx = await requestContext()
  const view = await readPage(ctx, `${themes}/merge`, () => listThemes(ctx, { consultationId: id }))
  const mayEdit = view.consultation.allowedActions.includes('edit-themes')
  return (
    <>
      <Link href={themes} className="govuk-back-link">
        Themes
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{view.consultation.title}</span>
        Merge themes
      </h1>
      <p className="govuk-body">
        What was coded to the themes that are taken in, with its passages and quotes, is coded to the one that
        stays. An answer that had both has it once. Two that say the opposite are two themes: do not merge
        those who are for something with those who are against it.
      </p>
      {mayEdit && view.themes.length > 1 ? (
        <MergeForm view={view} merge={merge} intoId={into} />
      ) : (
        <p className="govuk-inset-text">
          {mayEdit ? 'There is nothing to merge yet.' : 'The themes cannot be changed as things stand.'}
        </p>
      )}
    </>
  )
}
