/** Next calls this once in every process, when it starts to serve: the worker lives beside the pages. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { env } = await import('./lib/core/env')
  if (!env().WORKER) return
  const { startWorker } = await import('./lib/worker/start-worker')
  await startWorker()
}
