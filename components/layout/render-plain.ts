import type { ReactElement } from 'react'

/** A page without scripts (`PlainDocument`) as the answer of a route handler. next.config.js gives it a policy that lets none run. */
export async function renderPlain(
  page: ReactElement,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Promise<Response> {
  // Next keeps react-dom/server out of what it bundles for pages: it is asked for when it is needed.
  const { renderToStaticMarkup } = await import('react-dom/server')
  return new Response(`<!DOCTYPE html>${renderToStaticMarkup(page)}`, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })
}

/** The way on after a form was sent, so that going back or loading again sends nothing twice. */
export const seeOther = (address: string) =>
  new Response(null, { status: 303, headers: { location: address, 'cache-control': 'no-store' } })

/** Whether a form was sent from one of our own pages, as far as the browser says. */
export function isOurForm(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = request.headers.get('origin')
  if (origin === null || origin === 'null') return true
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host')
  return URL.canParse(origin) && new URL(origin).host === host
}
