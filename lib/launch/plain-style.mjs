// Compiles the stylesheet of the pages that need no scripts into a module that their document and the address that serves
// it both read: Next's own pipeline gives a stylesheet only to pages that ship scripts.
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { fingerprint, root } from './fingerprint.mjs'

const SOURCE = 'components/layout/plain.scss'
const FILE = path.join(root, 'components/layout/plain-style.generated.ts')

/** @returns {Promise<boolean>} whether it was written now */
export async function writePlainStyle() {
  const wanted = fingerprint([
    SOURCE,
    'components/layout/right-to-left.scss',
    'lib/launch/plain-style.mjs',
    'node_modules/govuk-frontend/package.json',
  ])
  const head = `// Made by lib/launch/plain-style.mjs out of ${SOURCE} (${wanted.slice(0, 16)}): not for editing.\n`
  if (fs.existsSync(FILE) && fs.readFileSync(FILE, 'utf8').startsWith(head)) return false
  const { compile } = await import('sass')
  const { css } = compile(path.join(root, SOURCE), {
    style: 'compressed',
    loadPaths: [path.join(root, 'node_modules')],
    quietDeps: true,
  })
  const hash = crypto.createHash('sha256').update(css).digest('hex').slice(0, 12)
  const lines = [
    `export const plainStyle = ${JSON.stringify(css)}`,
    `/** Its contents name it, so that browsers may keep it for good. */`,
    `export const plainStyleName = 'plain-${hash}.css'`,
    `export const plainStyleBytes = { plain: ${css.length}, gzip: ${zlib.gzipSync(css).length} }`,
  ]
  fs.writeFileSync(FILE, `${head}${lines.join('\n')}\n`)
  return true
}
