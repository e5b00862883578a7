import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { listPublicPages } from '@/lib/consultations/list-public-pages'
import { appUrl } from '@/lib/core/env'
import { strangerContext } from '@/lib/invitations/respondent-context'

const ALWAYS = [
  '/',
  '/consultations',
  '/places',
  '/commitments',
  '/alerts',
  '/about',
  '/accessibility',
  '/privacy',
  '/developers',
]

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection()
  const ctx = strangerContext()
  const [pages, boroughs] = await Promise.all([listPublicPages(ctx), listBoroughs(ctx)])
  return [
    ...ALWAYS.map((path) => ({ url: `${appUrl()}${path}` })),
    ...pages.map(({ path, lastModified }) => ({ url: `${appUrl()}${path}`, lastModified })),
    ...boroughs.map(({ code }) => ({ url: `${appUrl()}/places/${code}` })),
  ]
}
