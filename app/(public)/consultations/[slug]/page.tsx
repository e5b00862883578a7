import { CommitmentsLink } from '@/components/commitments/commitments-link'
import { ConsultationFacts } from '@/components/hub/consultation-facts'
import { OwnCalendar } from '@/components/hub/own-calendar'
import { Planned } from '@/components/hub/planned'
import { PublicFigures } from '@/components/invitations/public-figures'
import { TileMap } from '@/components/invitations/tile-map'
import { RateTable } from '@/components/invitations/rate-table'
import { ResponsesLink } from '@/components/publication/responses-link'
import { RoundsLinks } from '@/components/rounds/rounds-links'
import { countMade } from '@/lib/commitments/count-made'
import { readPage } from '@/lib/core/read-page'
import { getConsultationBySlug } from '@/lib/consultations/get-consultation'
import { getQuestionnaire } from '@/lib/consultations/get-questionnaire'
import { pictureWords } from '@/lib/consultations/picture-words'
import { questionTitles } from '@/lib/consultations/question-titles'
import type { ConsultationView } from '@/lib/consultations/types'
import { getResponseRates } from '@/lib/invitations/get-response-rates'
import { requestContext } from '@/lib/people/request-context'
import { countPublished } from '@/lib/publication/count-published'
import { listPublicRounds } from '@/lib/rounds/list-public-rounds'
import { pageMetadata } from '../../page-metadata'

type Props = { params: Promise<{ slug: string }> }

async function read({ params }: Props) {
  const { slug } = await params
  const ctx = await requestContext()
  return readPage(ctx, `/consultations/${slug}`, async () => ({
    consultation: await getConsultationBySlug(ctx, { slug }),
    rates: await getResponseRates(ctx, { slug }),
    commitments: await countMade(ctx, { consultation: slug }),
    published: await countPublished(ctx, { slug }),
    rounds: await listPublicRounds(ctx, { slug }),
  }))
}

export async function generateMetadata(props: Props) {
  const { consultation } = await read(props)
  return pageMetadata({
    title: consultation.title,
    description: consultation.why.slice(0, 200),
    path: `/consultations/${consultation.slug}`,
    picture: { path: `/consultations/${consultation.slug}/picture.png`, alt: pictureWords(consultation) },
  })
}

/** Questions are everybody’s before it opens; afterwards the form itself has them. */
async function questionsOf(consultation: ConsultationView): Promise<string[]> {
  if (consultation.status !== 'approved') return []
  const ctx = await requestContext()
  return questionTitles((await getQuestionnaire(ctx, { consultationId: consultation.id })).definition)
}

export default async function ConsultationPage(props: Props) {
  const { consultation, rates, commitments, published, rounds } = await read(props)
  return (
    <>
      <ConsultationFacts consultation={consultation} />
      {consultation.status === 'approved' ? (
        <Planned consultation={consultation} questions={await questionsOf(consultation)} />
      ) : null}
      <OwnCalendar consultation={consultation} />
      <RoundsLinks slug={consultation.slug} rounds={rounds} />
      <ResponsesLink slug={consultation.slug} count={published} />
      <CommitmentsLink slug={consultation.slug} count={commitments} />
      {rates.total.invited > 0 || rates.public.hasAny ? (
        <section aria-labelledby="answered">
          <h2 className="govuk-heading-l" id="answered">
            Who has answered
          </h2>
          {rates.total.invited > 0 ? (
            <>
              <RateTable rates={rates} />
              <PublicFigures figures={rates.public} hasOpenLink={consultation.stage.hasOpenLink} />
              <TileMap rates={rates} />
            </>
          ) : (
            <PublicFigures figures={rates.public} hasOpenLink={consultation.stage.hasOpenLink} />
          )}
        </section>
      ) : null}
    </>
  )
}
