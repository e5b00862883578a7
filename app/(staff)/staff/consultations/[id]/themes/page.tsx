import Link from 'next/link'
import { BasisCountsTable } from '@/components/analysis/basis-counts-table'
import { ThemeCountsTable } from '@/components/analysis/theme-counts-table'
import { RemovedThemes, ThemeList } from '@/components/analysis/theme-list'
import { ActionForm } from '@/components/ui/action-form'
import { countThemes } from '@/lib/analysis/count-themes'
import { listThemes } from '@/lib/analysis/list-themes'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { arrangeThemes } from './actions'

export const metadata = { title: 'Themes' }

export default async function ThemesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const path = `/staff/consultations/${id}`
  const ctx = await requestContext()
  const [view, counts] = await readPage(ctx, `${path}/themes`, async () => [
    await listThemes(ctx, { consultationId: id }),
    await countThemes(ctx, { consultationId: id }),
  ])
  const { consultation, themes, removed } = view
  const mayEdit = consultation.allowedActions.includes('edit-themes')
  return (
    <>
      <Link href={path} className="govuk-back-link">
        Back to the consultation
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{consultation.title}</span>
        Themes
      </h1>
      <p className="govuk-body">
        A theme is something that bodies speak of. Answers are given their themes at the{' '}
        <Link href={`${path}/reading`} className="govuk-link">
          reading desk
        </Link>
        ; the counts go into{' '}
        <Link href={`${path}/report`} className="govuk-link">
          the report
        </Link>
        .
      </p>
      {mayEdit ? (
        <div className="govuk-button-group">
          <Link href={`${path}/themes/new`} className="govuk-button">
            Add a theme
          </Link>
          <Link href={`${path}/themes/suggestions`} className="govuk-link">
            Suggested themes
          </Link>
        </div>
      ) : null}
      <p className="govuk-body">
        <Link href={`${path}/themes/board`} className="govuk-link">
          Findings board
        </Link>
        : themes by kind of body or borough, with shares and how sure they are.
      </p>
      <ActionForm action={arrangeThemes}>
        <ThemeList themes={themes} path={path} mayEdit={mayEdit} />
        <RemovedThemes themes={removed} mayEdit={mayEdit} />
      </ActionForm>
      <h2 className="govuk-heading-m" id="counts">
        Who speaks of what
      </h2>
      <ThemeCountsTable themes={themes} counts={counts} path={path} />
      <BasisCountsTable themes={themes} counts={counts} />
    </>
  )
}
