import { ConsultationHead } from '@/components/consultations/consultation-head'
import { EditionToTell } from '@/components/telling/edition-to-tell'
import { FeedbackFigures } from '@/components/telling/feedback-figures'
import { LetterPreviews } from '@/components/telling/letter-previews'
import { TellingList } from '@/components/telling/telling-list'
import { WaitingEvents } from '@/components/telling/waiting-events'
import { readPage } from '@/lib/core/read-page'
import { wordsIn } from '@/lib/core/words-in'
import { requestContext } from '@/lib/people/request-context'
import { getTelling } from '@/lib/telling/get-telling'
import { previewLetters } from '@/lib/telling/preview-letters'
import { holdBack, tellEdition, tellNow } from './actions'

export const metadata = { title: 'Telling people' }

export default async function TellingPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const ctx = await requestContext()
  const [page, previews] = await readPage(ctx, `/staff/consultations/${id}/telling`, async () => [
    await getTelling(ctx, { consultationId: id }),
    await previewLetters(ctx, { consultationId: id }),
  ])
  return (
    <>
      <ConsultationHead consultation={page.consultation} heading="Telling people" />
      <p className="govuk-body">
        Everybody who took part hears what came of it: bodies that answered, and members of the public who
        left an address. The first edition of the report is told by itself. What is done or dropped later is
        told a day after it happened, so that a slip can be taken back first.
      </p>
      {page.mayTell.ok ? null : <p className="govuk-body">{page.mayTell.reason}</p>}
      <EditionToTell page={page} action={tellEdition} />
      <WaitingEvents page={page} tellNow={tellNow} holdBack={holdBack} />
      <TellingList tellings={page.tellings} />
      <LetterPreviews previews={previews} />
      <FeedbackFigures feedback={page.feedback} words={wordsIn('en')} />
    </>
  )
}
