import Link from 'next/link'
import { FrameBanner } from '@/components/analysis/frames/frame-banner'
import { WhyField } from '@/components/analysis/frames/why-field'
import { BasisCountsTable } from '@/components/analysis/basis-counts-table'
import { ThemeCountsTable } from '@/components/analysis/theme-counts-table'
import { RemovedThemes, ThemeList } from '@/components/analysis/theme-list'
import { ActionForm } from '@/components/ui/action-form'
import { AnalysisNav } from '@/components/analysis/analysis-nav'
import { FilterBar } from '@/components/analysis/filter-bar'
import { filtersOf } from '@/components/analysis/filters-of'
import { countThemes } from '@/lib/analysis/count-themes'
import { listFilterChoices } from '@/lib/analysis/list-filter-choices'
import { listThemes } from '@/lib/analysis/list-themes'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { arrangeThemes } from './actions'

export const metadata = { title: 'Themes' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ThemesPage({ params, searchParams }: Props) {
  const { id } = await params
  const filters = filtersOf(await searchParams)
  const path = `/staff/consultations/${id}`
  const ctx = await requestContext()
  const [view, counts, columns] = await readPage(ctx, `${path}/themes`, async () => [
    await listThemes(ctx, { consultationId: id }),
    await countThemes(ctx, { consultationId: id, ...filters }),
    await listFilterChoices(ctx, { consultationId: id }),
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
      <AnalysisNav consultationId={id} here="themes" filters={filters} />
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
      <FrameBanner status={consultation.frame} path={path} />
      <div className="govuk-button-group">
        {mayEdit ? (
          <Link href={`${path}/themes/new`} className="govuk-button">
            Add a theme
          </Link>
        ) : null}
        <Link href={`${path}/themes/suggestions`} className="govuk-link">
          Suggested themes
        </Link>
        {mayEdit && themes.length > 1 ? (
          <Link href={`${path}/themes/merge`} className="govuk-link">
            Merge themes
          </Link>
        ) : null}
        {mayEdit ? (
          <Link href={`${path}/themes/carry-over`} className="govuk-link">
            Carry over from another consultation
          </Link>
        ) : null}
      </div>
      <p className="govuk-body">
        <Link href={`${path}/themes/board`} className="govuk-link">
          Findings board
        </Link>
        : themes by kind of body or borough, with shares and how sure they are.
        <br />
        <Link href={`${path}/learning`} className="govuk-link">
          Learner
        </Link>
        : proposes themes for answers, from those that people have coded.
        <br />
        <Link href={`${path}/double-coding`} className="govuk-link">
          Double coding
        </Link>
        : how far people agree who code the same answers.
      </p>
      <ActionForm action={arrangeThemes}>
        <ThemeList themes={themes} path={path} mayEdit={mayEdit} />
        <RemovedThemes themes={removed} mayEdit={mayEdit} />
        {mayEdit && consultation.frame === 'live' && themes.length + removed.length > 0 ? (
          <WhyField frame="live" />
        ) : null}
      </ActionForm>
      <h2 className="govuk-heading-m" id="counts">
        Who speaks of what
      </h2>
      <FilterBar columns={columns} filters={filters} path={`${path}/themes`} />
      <ThemeCountsTable themes={themes} counts={counts} filters={filters} path={path} />
      <BasisCountsTable themes={themes} counts={counts} />
    </>
  )
}
