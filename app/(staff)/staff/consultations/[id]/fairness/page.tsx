import { ConsultationHead } from '@/components/consultations/consultation-head'
import { FairnessDocument } from '@/components/fairness/fairness-document'
import { FairnessFiles } from '@/components/fairness/fairness-files'
import { DoneBanner } from '@/components/ui/done-banner'
import { readPage } from '@/lib/core/read-page'
import { getFairness } from '@/lib/fairness/get-fairness'
import { recordRows } from '@/lib/fairness/record-words'
import { requestContext } from '@/lib/people/request-context'
import { getConsultation } from '@/lib/consultations/get-consultation'
import { askForFile } from './actions'

export const metadata = { title: 'Evidence of a fair consultation' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string }> }

const SAVED: Record<string, string> = {
  entry: 'It is saved.',
  removed: 'It is taken out.',
  asked: 'The file is being made. It stands below once it is ready.',
}

export default async function FairnessPage({ params, searchParams }: Props) {
  const { id } = await params
  const { saved } = await searchParams
  const ctx = await requestContext()
  const path = `/staff/consultations/${id}/fairness`
  const [consultation, view] = await readPage(ctx, path, async () => [
    await getConsultation(ctx, { id }),
    await getFairness(ctx, { consultationId: id }),
  ])
  return (
    <>
      <DoneBanner text={saved ? SAVED[saved] : undefined} />
      <ConsultationHead consultation={consultation} heading="Evidence of a fair consultation" />
      <p className="govuk-body">
        What shows that people were consulted fairly, under the four headings by which courts judge it. Most
        of it is in the record already. What the record cannot know, a person says here, with their name and
        post.
      </p>
      <FairnessDocument {...{ view, path }} sections={recordRows(view.record)} />
      <FairnessFiles view={view} action={askForFile} />
    </>
  )
}
