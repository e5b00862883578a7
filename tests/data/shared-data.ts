import fs from 'node:fs'
import path from 'node:path'

/** The folder of real data that stands beside a checkout. */
const FOLDER = path.resolve(__dirname, '../../../shared/data')

export function sharedText(file: string): string {
  return fs.readFileSync(path.join(FOLDER, file), 'utf8')
}

/** Paths, from the folder, of the files below `under` that end in `ending`. */
export function sharedFiles(under: string, ending: string): string[] {
  return fs
    .readdirSync(path.join(FOLDER, under))
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(under, name))
}
