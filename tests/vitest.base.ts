import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')

/** What all kinds of tests have in common. */
export const base = {
  root,
  resolve: { alias: { '@': root } },
  test: {
    globalSetup: ['tests/support/test-server.ts'],
    setupFiles: ['tests/support/property-seed.ts'],
    environment: 'node' as const,
    // Two at once: each has a PostgreSQL database of its own, and the server is shared with the people around.
    maxWorkers: 2,
    // Only for what hangs: how long something takes is measured by npm run bench, and machines are shared.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
}
