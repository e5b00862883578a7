import { defineConfig } from 'vitest/config'
import { base } from './vitest.base'

// What needs the built app and kills it: one at a time, after the build.
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['tests/endurance/**/*.test.ts'], globalSetup: [], testTimeout: 600_000 },
})
