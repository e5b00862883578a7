import { listOf } from '@/lib/core/format'

/** 'the MPA', 'the MPA and the MPS'. */
export function whose(leads: { code: string }[]): string {
  return listOf(leads.map(({ code }) => `the ${code}`))
}
