import Link from 'next/link'
import { PrintThis } from '../print-button'
import styles from './paper.module.css'

type Props = { path: string; query?: Record<string, string>; isLarge: boolean }

/** Print it, or look at the other size; neither is printed. */
export function PaperTools({ path, query = {}, isLarge }: Props) {
  const address = `${path}?${new URLSearchParams({ ...query, ...(isLarge ? {} : { size: 'large' }) })}`
  return (
    <div className={`${styles.tools} no-print`}>
      <PrintThis label="Print or save this page" />
      <Link className="govuk-link" href={address.replace(/\?$/, '')} prefetch={false}>
        {isLarge ? 'The form in ordinary print' : 'The form in large print'}
      </Link>
    </div>
  )
}
