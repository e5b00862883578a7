// The browser of the journeys: the system's own if there is one, or the one Playwright keeps.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** @returns {string | undefined} */
export function findChromium() {
  const own = chromium.executablePath()
  const candidates = [
    process.env.CHROMIUM,
    ...NAMES.map((name) => `/usr/bin/${name}`),
    ...NAMES.map(onPath),
    own,
  ]
  return candidates.find((file) => file && fs.existsSync(file))
}

function onPath(name) {
  try {
    return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return undefined
  }
}
