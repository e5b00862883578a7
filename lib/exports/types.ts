import type { ExportFormat } from './schema'
import type { Wanted } from './responses-sql'

/** waiting | working | ready | stopped (by a person) | failed (it is tried again) | expired */
export type ExportState = 'waiting' | 'working' | 'ready' | 'stopped' | 'failed' | 'expired'

export type ExportView = {
  id: string
  consultationId: string
  jobRunId: string
  format: ExportFormat
  options: Wanted
  fileName: string
  state: ExportState
  rows: number
  bytes: number
  sha256: string
  askedBy: string
  askedAt: Date
  readyAt: Date | null
  expiresAt: Date | null
  /** Of a hundred. */
  progress: number
  /** What the person who asked should know. */
  message: string | null
  allowedActions: ('take' | 'stop' | 'begin-again' | 'make-link')[]
}
