import Link from 'next/link'
import type { OfStage } from '@/lib/invitations/rates/types'
import { InvitationsHead } from '../invitations-head'
import styles from './rates-head.module.css'

const PAGES = [
  { key: '', label: 'By kind of body and borough' },
  { key: 'weeks', label: 'By week' },
  { key: 'wards', label: 'By ward' },
  { key: 'channels', label: 'By channel' },
  { key: 'coverage', label: 'Coverage' },
  { key: 'stages', label: 'By stage' },
] as const

type Props = {
  consultation: OfStage['consultation']
  stage: { sequence: number; name: string }
  stages: { sequence: number; name: string; kind: string }[]
  here: (typeof PAGES)[number]['key']
  title: string
}

/** The head that the pages of rates share: the other ways to look at them, and which stage is looked at. */
export function RatesHead({ consultation, stage, stages, here, title }: Props) {
  const path = `/staff/consultations/${consultation.id}/rates`
  // Without a number the address leads to the stage that sought views.
  const isFirst = stage.sequence === stages.findLast(({ kind }) => kind === 'views')?.sequence
  const hrefOf = (key: string, sequence?: number) =>
    `${path}${key ? `/${key}` : ''}${sequence === undefined ? '' : `?stage=${sequence}`}`
  return (
    <>
      <InvitationsHead
        {...{ consultation, title }}
        here="rates"
        stage={isFirst ? undefined : String(stage.sequence)}
      />
      <nav aria-label="Ways to look at response rates" className="no-print">
        <ul className={styles.ways}>
          {PAGES.map(({ key, label }) => (
            <li key={key}>
              {key === here ? (
                <strong aria-current="page">{label}</strong>
              ) : (
                <Link className="govuk-link" href={hrefOf(key, isFirst ? undefined : stage.sequence)}>
                  {label}
                </Link>
              )}
            </li>
          ))}
          <li>
            <Link className="govuk-link" href="/staff/consultations/rates">
              All consultations
            </Link>
          </li>
        </ul>
      </nav>
      {stages.length > 1 && here !== 'stages' ? (
        <nav aria-label="Stage" className="no-print">
          <ul className={styles.ways}>
            {stages.map(({ sequence, name }) => (
              <li key={sequence}>
                {sequence === stage.sequence ? (
                  <strong aria-current="true">
                    Stage {sequence}: {name}
                  </strong>
                ) : (
                  <Link className="govuk-link" href={hrefOf(here, sequence)}>
                    Stage {sequence}: {name}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </>
  )
}
