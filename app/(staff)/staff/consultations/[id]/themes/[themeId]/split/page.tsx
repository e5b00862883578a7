import type { Metadata } from 'next'
import Link from 'next/link'
import { SplitForm } from '@/components/analysis/frames/split-form'
import { Pagination } from '@/components/ui/pagination'
import { listThemeAnswers } from '@/lib/analysis/frames/list-theme-answers'
import { listThemes } from '@/lib/analysis/list-themes'
import { countOf } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { split } from './actions'

export const metadata: Metadata = { title: 'Split a theme' }

type Props = {
  params: Promise<{ id: string; themeId: string }>
  searchParams: Promise<{ into?: string; moved?: string; search?: string; page?: string }>
}

export default async function SplitPage({ params, searchParams }: Props) {
  const { id, themeId } = await params
  const { into = '', moved, search, page } = await searchParams
  const themes = `/staff/consultations/${id}/themes`
  const path = `${themes}/${themeId}/split`
  const ctx = await requestContext()
  const [view, list] = await readPage(ctx, path, async () => [
    await listThemeAnswers(ctx, { themeId, search, page }),
    await listThemes(ctx, { consultationId: id }),
  ])
  const others = list.themes.filter((theme) => theme.id !== themeId)
  const part = others.find((theme) => theme.id === into)
  const mayEdit = view.consultation.allowedActions.includes('edit-themes')
  return (
    <>
      <Link href={`${themes}/${themeId}`} className="govuk-back-link">
        {view.theme.title}
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{view.consultation.title}</span>
        Split “{view.theme.title}”
      </h1>
      {part ? (
        <p className="govuk-inset-text" role="status">
          {countOf(Number(moved) || 0, 'answer')} went to “{part.title}”. Choose more for it below, or for
          another part.
        </p>
      ) : null}
      <p className="govuk-body">
        {countOf(view.total, 'answer')} {view.search ? `with “${view.search}”` : 'have this theme'}. Those
        that you choose go with their passages and quotes; the others stay.
      </p>
      <form className="govuk-form-group" action={path}>
        <input type="hidden" name="into" value={into} />
        <label className="govuk-label" htmlFor="search">
          Show answers with these words
        </label>
        <input
          className="govuk-input govuk-input--width-20"
          id="search"
          name="search"
          type="search"
          defaultValue={view.search}
        />{' '}
        <button className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Show</button>
      </form>
      {mayEdit ? (
        <SplitForm
          key={`${into} ${moved} ${view.total}`}
          {...{ view, others, split }}
          intoId={part ? into : ''}
        />
      ) : (
        <p className="govuk-inset-text">The themes cannot be changed as things stand.</p>
      )}
      <Pagination
        page={view.page}
        pages={view.pages}
        hrefOf={(page) => `${path}?into=${into}&search=${encodeURIComponent(view.search)}&page=${page}`}
      />
    </>
  )
}
