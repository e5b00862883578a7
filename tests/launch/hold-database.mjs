// For embedded-postgres.test.ts: starts the database in the folder given, says so, and stays until it is killed.
import { startEmbedded } from '../../lib/launch/embedded-postgres.mjs'

const { url, child } = await startEmbedded({ dir: process.argv[2] })
console.log(JSON.stringify({ url, pid: child.pid }))
setInterval(() => {}, 1000)
