'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY_MS = 2_000

/** Looks again while work is under way; without JavaScript the link does. */
export function JobWatcher({ path }: { path: string }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY_MS)
    return () => clearInterval(timer)
  }, [router])
  return (
    <p className="govuk-body">
      You can leave this page: the work goes on, and you find it again at this address.{' '}
      <Link className="govuk-link" href={path} prefetch={false}>
        Look again
      </Link>
    </p>
  )
}
