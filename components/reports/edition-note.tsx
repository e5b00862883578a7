import Link from 'next/link'
import { formatInstantDate } from '@/lib/core/format'
import type { PublishedReportView } from '@/lib/reports/types'
import { takenBackSaid } from '@/lib/reports/words'
import styles from './report.module.css'

/** Which edition this is, where the newest is if it is not this one, and that quotes were taken back since. */
export function EditionLine({ report, path }: { report: PublishedReportView; path: string }) {
  return (
    <>
      <p className="govuk-body-l">
        Edition {report.number}, published {formatInstantDate(report.publishedAt)}
      </p>
      {report.isLatest ? null : (
        <div className="govuk-inset-text">
          This is an earlier edition.{' '}
          <Link href={path} className="govuk-link">
            Read the newest one
          </Link>
          .
        </div>
      )}
      {report.takenBack > 0 ? (
        <div className="govuk-inset-text">{takenBackSaid(report.takenBack)}</div>
      ) : null}
    </>
  )
}

/** The editions, and how anybody can check that this one is as it was published. */
export function Editions({ report, path }: { report: PublishedReportView; path: string }) {
  return (
    <section className={styles.part}>
      <h2 className="govuk-heading-m" id="editions">
        Editions of this report
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {report.editions.map(({ number, publishedAt, whatChanged }) => (
          <li key={number}>
            {number === report.number ? (
              <strong>Edition {number}, this one</strong>
            ) : (
              <Link href={`${path}?edition=${number}`} className="govuk-link">
                Edition {number}
              </Link>
            )}
            , {formatInstantDate(publishedAt)}
            {whatChanged ? `: ${whatChanged}` : ''}
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        A published edition never changes{report.takenBack > 0 ? ' but for quotes that are taken back' : ''}.
        Its fingerprint, the SHA-256 of its content{report.takenBack > 0 ? ' as it was published' : ''}, is:
      </p>
      <p className={`govuk-body ${styles.fingerprint}`}>{report.fingerprint}</p>
      {report.takenBack > 0 ? (
        <>
          <p className="govuk-body">
            The SHA-256 of its content as it can be downloaded now, without the words that were taken back,
            is:
          </p>
          <p className={`govuk-body ${styles.fingerprint}`}>{report.shownFingerprint}</p>
        </>
      ) : null}
      <p className="govuk-body no-print">
        To check it, download{' '}
        <a href={`${path}/content?edition=${report.number}`} className="govuk-link">
          the content of this edition (JSON)
        </a>{' '}
        and work out the SHA-256 of the file.
      </p>
    </section>
  )
}
