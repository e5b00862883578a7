import type { Metadata } from 'next'
import Link from 'next/link'
import { ThemeDocument } from '@/components/chain/theme-document'
import { getThemeWalk } from '@/lib/chain/get-theme-walk'
import { readPage } from '@/lib/core/read-page'
import { strangerContext } from '@/lib/invitations/respondent-context'

type Props = { params: Promise<{ slug: string; themeId: string }> }

async function read({ params }: Props) {
  const { slug, themeId } = await params
  const ctx = strangerContext()
  return readPage(ctx, `/consultations/${slug}/report/themes/${themeId}`, () =>
    getThemeWalk(ctx, { slug, themeId }),
  )
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { theme, consultation } = await read(props)
  return {
    title: `Theme ${theme.number}: ${theme.title}`,
    description: `What was said on it in “${consultation.title}”, by whom, and what will be done.`,
  }
}

export default async function ThemePage(props: Props) {
  const walk = await read(props)
  return (
    <>
      <Link
        href={`/consultations/${walk.consultation.slug}/report#theme-${walk.theme.id}`}
        className="govuk-back-link no-print"
      >
        The report
      </Link>
      <ThemeDocument walk={walk} />
    </>
  )
}
