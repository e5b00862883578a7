import { defineConfig } from 'vitest/config'
import { base } from './vitest.base'

// The checks over ../shared/data take longer, and run only where that folder is: npm run test:data.
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['tests/data/**/*.test.ts'], testTimeout: 300_000 },
})
