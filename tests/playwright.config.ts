import { defineConfig, devices } from '@playwright/test'
import { findChromium } from './support/find-chromium.mjs'

export default defineConfig({
  testDir: './journeys',
  outputDir: './.results/journeys',
  globalSetup: './support/journey-server.ts',
  workers: 1,
  // A journey that fails now and then is broken: it is not tried again until it passes.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: './.results/journeys.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.JOURNEY_URL, // set by the global setup, before the workers read this
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // To trace every step takes long: add `--trace retain-on-failure` where a failure is not understood.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      args: [
        // Chromium has no sandbox for root, and containers give it little shared memory and no graphics card.
        ...['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
        ...[
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
        ],
      ],
    },
  },
})
