// Writes SurveyJS's base theme as a stylesheet of its own. SurveyJS would otherwise write it into the page by script,
// which our content security policy forbids (and which shows an unstyled form first).
import fs from 'node:fs'
import path from 'node:path'
import { root } from './fingerprint.mjs'

const FILE = path.join(root, 'components/ui/survey/survey-base-theme.css')

// Left out by SurveyJS when it does not write the sheet itself: without them every shadow that names one is void, and
// inputs lose their border.
const RESETS = [
  'surface-default',
  'surface-focused',
  'component-formbox-default',
  'component-formbox-focused',
]

/** @returns {Promise<boolean>} whether it was written now */
export async function writeSurveyTheme() {
  const { version } = JSON.parse(
    fs.readFileSync(path.join(root, 'node_modules/survey-core/package.json'), 'utf8'),
  )
  const head = `/* Made by lib/launch/survey-theme.mjs out of survey-core ${version}: not for editing. */\n`
  if (fs.existsSync(FILE) && fs.readFileSync(FILE, 'utf8').startsWith(head)) return false
  const { createBaseThemeStyle } = await import('survey-core')
  const resets = RESETS.map(
    (name) => `  --sjs2-border-effect-${name}-reset: inset 0 0 0 0 transparent;\n`,
  ).join('')
  fs.mkdirSync(path.dirname(FILE), { recursive: true })
  fs.writeFileSync(FILE, `${head}${createBaseThemeStyle()}\n:where(.sd-theme-root) {\n${resets}}\n`)
  return true
}
