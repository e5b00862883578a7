import { createDb } from '@/lib/core/db'
import { tellPeople } from '@/lib/telling/tell-people'

/** A process of its own that writes a round of letters, for a test to kill. */
const [url = '', tellingId = '', jobRunId = '', now = ''] = process.argv.slice(2)
const db = createDb(url)
const ctx = {
  actor: { kind: 'system' as const, name: 'Soundings (test)' },
  db,
  now: new Date(now),
  requestId: 'test',
}
tellPeople(ctx, { tellingId, jobRunId }).then(
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
