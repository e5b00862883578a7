import type { Metadata } from 'next'
import { BoroughMap } from '@/components/hub/borough-map'
import { PlaceChoice } from '@/components/hub/place-choice'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { countOpenByBorough } from '@/lib/consultations/count-open-by-borough'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { redirect } from 'next/navigation'

export const metadata: Metadata = {
  title: 'What is open where you live',
  description: 'Choose your borough to see which consultations on policing ask somebody there.',
}

type Props = { searchParams: Promise<{ borough?: string }> }

export default async function PlacesPage({ searchParams }: Props) {
  const { borough } = await searchParams
  const ctx = strangerContext()
  const [boroughs, open] = await Promise.all([listBoroughs(ctx), countOpenByBorough(ctx)])
  if (boroughs.some(({ code }) => code === borough)) redirect(`/places/${borough}`)
  return (
    <>
      <h1 className="govuk-heading-xl govuk-!-margin-bottom-4">What is open where you live</h1>
      <p className="govuk-body-l">
        Choose your borough from the list or on the map. We need no postcode, and send nothing to anybody.
      </p>
      <PlaceChoice boroughs={boroughs} />
      <p className="govuk-body">Each square is a borough, with how many consultations are open there.</p>
      <BoroughMap boroughs={boroughs} open={open} />
    </>
  )
}
