import type { Metadata } from 'next'

type Wanted = {
  title: string
  description?: string
  path: string
  picture?: { path: string; alt: string }
}

const SITE_PICTURE = { path: '/picture.png', alt: 'Soundings: what London’s groups say about policing.' }

/** What a page says of itself to search engines, and to those who show links with a picture. All of it is our own. */
export function pageMetadata({ title, description, path, picture = SITE_PICTURE }: Wanted): Metadata {
  const images = [{ url: picture.path, width: 1200, height: 630, alt: picture.alt, type: 'image/png' }]
  return {
    title,
    description,
    alternates: {
      canonical: path,
      types: { 'application/atom+xml': [{ url: '/consultations/feed.atom', title: 'Soundings' }] },
    },
    openGraph: {
      title,
      description,
      url: path,
      siteName: 'Soundings',
      locale: 'en_GB',
      type: 'website',
      images,
    },
    twitter: { card: 'summary_large_image', title, description, images },
  }
}
