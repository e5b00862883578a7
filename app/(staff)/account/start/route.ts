import { redirect } from 'next/navigation'
import { homePath } from '@/lib/people/home-path'
import { requestContext } from '@/lib/people/request-context'

/** Where signing in leads: everybody to the place where their work is. */
export async function GET(): Promise<never> {
  const { actor } = await requestContext()
  redirect(homePath(actor))
}
