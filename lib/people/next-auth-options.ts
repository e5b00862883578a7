import { randomUUID } from 'node:crypto'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import Email from 'next-auth/providers/email'
import { env } from '../core/env'
import type { Ctx } from '../core/ctx'
import { processDb } from '../core/db'
import { sendSignInLink } from './send-sign-in-link'
import { signInAdapter } from './sign-in-adapter'
import { findUserByPassword } from './find-user-by-password'
import { startSession } from './start-session'
import { endSession } from './end-session'
import { loadActor } from '../auth/load-actor'

declare module 'next-auth' {
  interface Session {
    sessionId?: string
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: string
  }
}

const LINK_MINUTES = 30

function doorContext(): Ctx {
  return { actor: { kind: 'anonymous' }, db: processDb(), now: new Date(), requestId: randomUUID() }
}

/** Back to the sign-in page, which says what the code means. */
const refusal = (code: 'EmailNotVerified' | 'NotKnown') => `/sign-in?error=${code}`

/** Some providers send their truths as words. One that says nothing vouches for the addresses of its staff. */
function isUnverified(profile: unknown): boolean {
  const { email_verified: verified } = (profile ?? {}) as { email_verified?: unknown }
  return verified === false || verified === 'false'
}

/**
 * next-auth signs the cookie and speaks to providers; who somebody is and may do is read from the database on every
 * request (load-actor), so that a session can be ended. A password needs next-auth's 'jwt' strategy: the token carries
 * the id of our own session row and nothing else.
 */
export function nextAuthOptions(): NextAuthOptions {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env()
  return {
    adapter: signInAdapter(),
    secret: process.env.NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: 14 * 24 * 3600 },
    pages: { signIn: '/sign-in', verifyRequest: '/sign-in/check-your-email', error: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(given) {
          const user = await findUserByPassword(doorContext(), given?.email ?? '', given?.password ?? '')
          return user && { id: user.id, email: user.email, name: user.name }
        },
      }),
      Email({
        maxAge: LINK_MINUTES * 60,
        sendVerificationRequest: ({ identifier, url }) =>
          sendSignInLink(doorContext(), { email: identifier, url, minutes: LINK_MINUTES }),
      }),
      ...(OIDC_ISSUER
        ? [
            {
              id: 'oidc',
              name: OIDC_NAME,
              type: 'oauth' as const,
              wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
              clientId: OIDC_CLIENT_ID,
              clientSecret: OIDC_CLIENT_SECRET,
              idToken: true,
              checks: ['pkce' as const, 'state' as const, 'nonce' as const],
              authorization: { params: { scope: 'openid email profile' } },
              // The provider is the authority's own and vouches for the address of its staff.
              allowDangerousEmailAccountLinking: true,
              profile: (claims: { sub: string; email?: string; name?: string }) => ({
                id: claims.sub,
                email: (claims.email ?? '').toLowerCase(),
                name: claims.name ?? claims.email ?? 'Member of staff',
              }),
            },
          ]
        : []),
    ],
    callbacks: {
      async signIn({ user, account, profile }) {
        const isSingleSignOn = account?.type === 'oauth'
        if (isSingleSignOn && isUnverified(profile)) return refusal('EmailNotVerified')
        if (!user.email) return isSingleSignOn ? refusal('EmailNotVerified') : false
        const known = await processDb().user.findUnique({ where: { email: user.email.toLowerCase() } })
        // A link in an e-mail may be anybody's first visit; single sign-on is for staff whom an administrator added.
        if (isSingleSignOn && !known) return refusal('NotKnown')
        return known?.disabledAt == null
      },
      async jwt({ token, user, account }) {
        if (!user) return token
        const method =
          account?.type === 'credentials'
            ? 'password'
            : account?.type === 'email'
              ? 'email-link'
              : 'single-sign-on'
        return { sub: user.id, sessionId: await startSession(doorContext(), user.id, method) }
      },
      session({ session, token }) {
        return { ...session, user: undefined, sessionId: token.sessionId }
      },
    },
    events: {
      async signOut({ token }) {
        const ctx = doorContext()
        const actor = await loadActor(ctx.db, token?.sessionId, ctx.now)
        if (actor.kind === 'user') await endSession({ ...ctx, actor }, { sessionId: actor.sessionId })
      },
    },
    logger: {
      // A wrong password is an everyday thing and no fault of ours.
      error(code, metadata) {
        if (code !== 'SIGNIN_EMAIL_ERROR') console.error('sign-in:', code, (metadata as Error)?.message ?? '')
      },
      warn() {},
      debug() {},
    },
  }
}
