import type { AlertKind } from './schema'

/** What somebody chose, as whoever has a letter of theirs may see and change it. */
export type AlertView = {
  email: string
  kinds: AlertKind[]
  boroughCodes: string[]
  version: number
  isConfirmed: boolean
}

/** One thing to tell of. */
export type News = {
  consultationId: string
  kind: AlertKind
  slug: string
  title: string
  closesOn: Date | null
}
