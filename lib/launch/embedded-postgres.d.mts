import type { ChildProcess } from 'node:child_process'

export type EmbeddedPostgres = {
  /** For the application: an ordinary role that owns its database. */
  url: string
  /** For administration: the superuser, in the database `postgres`. */
  adminUrl: string
  child: ChildProcess | null
  /** Another living process runs the server; `stop` then leaves it alone. */
  reused: boolean
  ended: Promise<unknown>
  stop(): Promise<void>
}

export function startEmbedded(options: {
  dir: string
  database?: string
  log?: (line: string) => void
  settings?: string[]
}): Promise<EmbeddedPostgres>

export function freePort(): Promise<number>
