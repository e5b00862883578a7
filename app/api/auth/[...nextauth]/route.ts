import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { nextAuthOptions } from '@/lib/people/next-auth-options'

type Params = { params: Promise<{ nextauth: string[] }> }

/** next-auth's own door: callbacks of passwords, e-mail links and single sign-on. */
function handler(request: NextRequest, context: Params) {
  return NextAuth(request, context, nextAuthOptions())
}

export { handler as GET, handler as POST }
