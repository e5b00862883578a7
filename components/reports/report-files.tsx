import { formatSize } from '@/lib/core/format'
import type { ReportFileItem } from '@/lib/reports/files/types'
import styles from './report.module.css'

type Props = {
  files: ReportFileItem[]
  /** Of the report's page. */
  path: string
  edition: number
}

/** The report as files beside the page, with their sizes; or why there is none, and what to do instead. */
export function ReportFiles({ files, path, edition }: Props) {
  return (
    <section className="no-print" aria-labelledby="files">
      <h2 className="govuk-heading-m" id="files">
        Take it with you
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {files.map(({ kind, size, sha256, problem }) => (
          <li key={kind}>
            {size === null ? (
              `${NAMES[kind]}: ${problem || 'it is being made. Look again in a minute.'}`
            ) : (
              <>
                <a className="govuk-link" href={`${path}/report.${kind}?edition=${edition}`}>
                  {NAMES[kind]} ({formatSize(size)})
                </a>
                <br />
                <span className="govuk-body-s">
                  SHA-256 of the file: <span className={styles.fingerprint}>{sha256}</span>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const NAMES = { pdf: 'PDF', docx: 'Word document (DOCX)' }
