// Run by the launcher, in a process of its own: the compiler that reads TypeScript would otherwise stay in memory for
// as long as Soundings serves. Prints the checked settings, or what is wrong with them.
import { tsImport } from 'tsx/esm/api'

const { parseEnv } = await tsImport('../core/env.ts', import.meta.url)
try {
  console.log(JSON.stringify(parseEnv(process.env)))
} catch (error) {
  console.log(error.message)
  process.exitCode = 1
}
