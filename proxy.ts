import { NextResponse, type NextRequest } from 'next/server'

const isDev = process.env.NODE_ENV === 'development'
const csrfName = process.env.NEXTAUTH_URL?.startsWith('https')
  ? '__Host-next-auth.csrf-token'
  : 'next-auth.csrf-token'

/** Gives every page its content security policy with a nonce of its own, and the sign-in forms their CSRF token. */
export async function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy) // Next reads the nonce for its own scripts from here.
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)

  // Plain forms post straight to next-auth, so that signing in needs no JavaScript. It wants a token that it would
  // otherwise only give to a script. No other page sets a cookie for somebody who is not signed in.
  const isSignIn = request.nextUrl.pathname === '/sign-in' && !request.headers.has('next-router-prefetch')
  const known = request.cookies.get(csrfName)?.value
  const fresh = isSignIn && !known ? await csrfCookie() : undefined
  headers.set('x-csrf-token', (fresh ?? known ?? '').split(/[|]|%7C/)[0] ?? '')

  const response = NextResponse.next({ request: { headers } })
  if (fresh)
    response.cookies.set(csrfName, fresh, {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: csrfName.startsWith('__Host'),
    })
  response.headers.set('content-security-policy', policy)
  return response
}

function contentSecurityPolicy(nonce: string): string {
  const sso = process.env.OIDC_ISSUER ? ` ${new URL(process.env.OIDC_ISSUER).origin}` : ''
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`,
    // The development overlay writes styles of its own, which a nonce would keep out.
    `style-src 'self' ${isDev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // SurveyJS and progress bars set widths by style attributes; those cannot load or run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    // The worker that opens the questions without a connection.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${sso}`,
    "frame-ancestors 'none'",
  ].join('; ')
}

/** next-auth's own format: the token, and its hash with the secret. */
async function csrfCookie(): Promise<string> {
  const token = hex(crypto.getRandomValues(new Uint8Array(32)))
  const digest = await crypto.subtle.digest(
    'SHA-256',
    new TextEncoder().encode(token + (process.env.NEXTAUTH_SECRET ?? '')),
  )
  return `${token}|${hex(new Uint8Array(digest))}`
}

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

export const config = {
  matcher: [
    // API answers carry no scripts and are asked for most often; the pages without a script have a policy without a nonce
    // (next.config.js): they go round the proxy.
    {
      source:
        '/((?!_next/static|_next/image|api/|icon.svg|respond/[^/]+/(?:simple|basis|decline|part|equality|publication|pass-on|people|sign-off)(?:/|$)|consultations/[^/]+/take-part/?$).*)',
    },
    { source: '/consultations/:slug/take-part', missing: [{ type: 'query', key: 'form', value: 'simple' }] },
  ],
}
