import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { appUrl } from '@/lib/core/env'

/** What search engines may read: what is for everybody. Pages of persons say so themselves as well. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  // The address is known where it runs, not where it is built.
  await connection()
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: [
        '/respond/',
        '/staff/',
        '/my-groups',
        '/account',
        '/outbox',
        '/sign-in',
        '/alerts/',
        '/reminders/',
        '/api/',
      ],
    },
    sitemap: `${appUrl()}/sitemap.xml`,
  }
}
