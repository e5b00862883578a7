import type { ContactFunction } from '@/lib/bodies/schema'

/** What a contact does for the body, as people read it. */
export const FUNCTION_NAMES: Record<ContactFunction, string> = {
  chair: 'Chair',
  'co-ordinator': 'Co-ordinator',
  member: 'Member',
}
