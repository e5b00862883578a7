import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PromiseList } from '@/components/commitments/promise-list'
import { BoroughMap } from '@/components/hub/borough-map'
import { ConsultationCards } from '@/components/hub/consultation-cards'
import { HearOfIt } from '@/components/hub/hear-of-it'
import { WardChoice } from '@/components/hub/place-choice'
import hub from '@/components/hub/hub.module.css'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { listWards } from '@/lib/bodies/list-wards'
import { listCommitments } from '@/lib/commitments/list-commitments'
import { countOpenByBorough } from '@/lib/consultations/count-open-by-borough'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { listCards } from '../../cards'

type Props = { params: Promise<{ code: string }>; searchParams: Promise<{ ward?: string }> }

async function read({ params, searchParams }: Props) {
  const ctx = strangerContext()
  const { code } = await params
  const boroughs = await listBoroughs(ctx)
  const borough = boroughs.find((each) => each.code === code)
  if (!borough) notFound()
  const wards = await listWards(ctx, { boroughCode: code })
  const asked = (await searchParams).ward
  const ward = wards.find((each) => each.code === asked)
  return { ctx, boroughs, borough, wards, ward }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { borough } = await read(props)
  return {
    title: borough.name,
    description: `Consultations on policing that ask somebody in ${borough.name}.`,
  }
}

/** What is open, what was heard and what was promised, where it reaches this borough. */
export default async function PlacePage(props: Props) {
  const { ctx, boroughs, borough, wards, ward } = await read(props)
  const where = { borough: borough.code, ward: ward?.code }
  const [open, planned, read_, heard, counts] = await Promise.all([
    listCards(ctx, { ...where, show: 'open' }),
    listCards(ctx, { ...where, show: 'planned' }),
    listCards(ctx, { ...where, show: 'closed' }),
    listCards(ctx, { ...where, show: 'reported' }),
    countOpenByBorough(ctx),
  ])
  const promises = await Promise.all(
    heard.items.map(({ slug }) => listCommitments(ctx, { consultation: slug })),
  )
  const place = ward ? `${ward.name}, ${borough.name}` : borough.name
  return (
    <>
      <Link href="/places" className="govuk-back-link no-print">
        All boroughs
      </Link>
      <h1 className="govuk-heading-xl govuk-!-margin-bottom-4">{place}</h1>
      <WardChoice borough={borough.code} ward={ward?.code ?? ''} wards={wards} />
      <Part
        id="open"
        heading="Open now"
        cards={open.items}
        none={`Nothing is open in ${place} at the moment.`}
      />
      <Part id="planned" heading="Planned" cards={planned.items} />
      <Part
        id="heard"
        heading="What was heard"
        cards={heard.items}
        none={`No report speaks for ${place} yet.`}
      />
      <Part id="waiting" heading="Closed, and being read" cards={read_.items} />
      <section className={hub.section} aria-labelledby="promised">
        <h2 className="govuk-heading-l" id="promised">
          What was promised after these consultations
        </h2>
        <PromiseList commitments={promises.flatMap(({ items }) => items)} />
      </section>
      <HearOfIt borough={borough} />
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Another borough</h2>
      <BoroughMap boroughs={boroughs} open={counts} current={borough.code} />
    </>
  )
}

type PartProps = {
  id: string
  heading: string
  cards: Parameters<typeof ConsultationCards>[0]['cards']
  /** Without it the part is left out where there is nothing. */
  none?: string
}

function Part({ id, heading, cards, none }: PartProps) {
  if (cards.length === 0 && !none) return null
  return (
    <section className={hub.section} aria-labelledby={id}>
      <h2 className="govuk-heading-l" id={id}>
        {heading}
      </h2>
      {cards.length > 0 ? <ConsultationCards cards={cards} /> : <p className="govuk-body">{none}</p>}
    </section>
  )
}
