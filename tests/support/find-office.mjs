// The word processor that opens what we write, where the machine has one.
import fs from 'node:fs'

/** @returns {string | undefined} */
export function findOffice() {
  const candidates = [process.env.SOFFICE, '/usr/bin/soffice', '/usr/bin/libreoffice']
  return candidates.find((file) => file && fs.existsSync(file))
}
