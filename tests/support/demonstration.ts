import fs from 'node:fs'
import path from 'node:path'

export type SignIn = { who: string; email: string; password: string }

/** The demonstration's sign-ins, as the launcher prints them to a visitor. */
export function demonstrationSignIns(): SignIn[] {
  const file = path.join(process.env.JOURNEY_DATA_DIR ?? '', 'demonstration-sign-ins.json')
  return JSON.parse(fs.readFileSync(file, 'utf8')) as SignIn[]
}
