import Link from 'next/link'
import { ThemeForm } from '@/components/analysis/theme-form'
import { listThemes } from '@/lib/analysis/list-themes'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { saveNewTheme } from '../actions'

export const metadata = { title: 'Add a theme' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ added?: string }> }

export default async function NewThemePage({ params, searchParams }: Props) {
  const { id } = await params
  const { added } = await searchParams
  const list = `/staff/consultations/${id}/themes`
  const ctx = await requestContext()
  const { consultation, themes } = await readPage(ctx, `${list}/new`, () =>
    listThemes(ctx, { consultationId: id }),
  )
  return (
    <>
      <Link href={list} className="govuk-back-link">
        Back to the themes
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{consultation.title}</span>
        Add a theme
      </h1>
      {added && themes.length > 0 ? (
        <div className="govuk-inset-text">
          “{themes[themes.length - 1]?.title}” is added. There are {themes.length} themes now.
        </div>
      ) : null}
      <ThemeForm
        // A fresh form for the next theme: what was typed for the last one must not stand in it.
        key={themes.length}
        action={saveNewTheme}
        consultation={consultation}
      />
    </>
  )
}
