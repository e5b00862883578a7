import { createDb } from '@/lib/core/db'
import { issueInvitations } from '@/lib/invitations/issue-invitations'

/** A process of its own that writes a stage's letters, for a test to kill. */
const [url = '', stageId = '', jobRunId = '', now = ''] = process.argv.slice(2)
const db = createDb(url)
const ctx = {
  actor: { kind: 'system' as const, name: 'Soundings (test)' },
  db,
  now: new Date(now),
  requestId: 'test',
}
issueInvitations(ctx, { stageId, jobRunId }).then(
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
