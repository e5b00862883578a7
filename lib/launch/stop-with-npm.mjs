// npm, being killed, cannot pass the news on: without this we would hold the port for nobody.
import fs from 'node:fs'

/**
 * Calls `stop` once the npm that started us is gone. Does nothing where no npm did: a process put into the background
 * may well outlive its shell.
 * @param {() => void} stop
 */
export function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return
  const npm = npmProcess()
  const watch = setInterval(() => {
    if (npmProcess() === npm) return
    clearInterval(watch)
    stop()
  }, 1000)
  watch.unref()
}

/** Our parent, or its parent where npm's shell stands in between. An orphan gets another parent: that is the news. */
function npmProcess() {
  const parent = process.ppid
  const status = readText(`/proc/${parent}/status`)
  const isShell = /^Name:\t(ba|da|a)?sh$/m.test(status)
  return isShell ? Number(status.match(/^PPid:\t(\d+)$/m)?.[1]) : parent
}

function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
