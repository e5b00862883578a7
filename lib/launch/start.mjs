// npm start, npm run dev. Only what every Node understands stands here, so that an old one hears why it will not do.
import process from 'node:process'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Soundings needs Node 20.19 or newer, and this is ${process.versions.node}. Install a newer one, then`,
  )
  console.error('run npm start again.')
  process.exit(1)
}
const { bearToBeUnheard } = await import('./unheard.mjs')
const { launch } = await import('./launch.mjs')
bearToBeUnheard()
await launch({ dev: process.argv.includes('--dev'), prepareOnly: process.argv.includes('--prepare-only') })
