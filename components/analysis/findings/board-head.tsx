import Link from 'next/link'
import { BoardWays } from './board-ways'

type Props = {
  consultation: { id: string; title: string }
  title: string
  here: Parameters<typeof BoardWays>[0]['here']
}

/** The head that the pages of findings share. */
export function BoardHead({ consultation, title, here }: Props) {
  const path = `/staff/consultations/${consultation.id}`
  return (
    <>
      <Link href={`${path}/themes`} className="govuk-back-link">
        Themes
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{consultation.title}</span>
        {title}
      </h1>
      <BoardWays path={path} here={here} />
    </>
  )
}
