import Link from 'next/link'
import { ThemeForm } from '@/components/analysis/theme-form'
import { getTheme } from '@/lib/analysis/get-theme'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { saveTheme } from '../actions'

export const metadata = { title: 'Change a theme' }

export default async function ThemePage({ params }: { params: Promise<{ id: string; themeId: string }> }) {
  const { id, themeId } = await params
  const list = `/staff/consultations/${id}/themes`
  const ctx = await requestContext()
  const { theme, consultation } = await readPage(ctx, `${list}/${themeId}`, () => getTheme(ctx, { themeId }))
  return (
    <>
      <Link href={list} className="govuk-back-link">
        Back to the themes
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{consultation.title}</span>
        Change a theme
      </h1>
      <p className="govuk-body">
        {theme.responses} bodies speak of it so far. If the meaning changes, look at their answers again.
      </p>
      <p className="govuk-body">
        <Link href={`${list}/${themeId}/split`} className="govuk-link">
          Split it
        </Link>
        , or see{' '}
        <Link href={`${list}/history?theme=${themeId}`} className="govuk-link">
          its history
        </Link>
        .
      </p>
      <ThemeForm action={saveTheme} consultation={consultation} theme={theme} />
    </>
  )
}
