import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { freePort } from '../../lib/launch/embedded-postgres.mjs'

const root = path.resolve(__dirname, '../..')

// Set empty, so that neither the tester's environment nor an .env file speaks for them.
const UNSET = {
  ...{ DATABASE_URL: '', APP_URL: '', NEXTAUTH_URL: '', NEXTAUTH_SECRET: '', SMTP_URL: '' },
  ...{ OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '', WORKER: 'on', npm_lifecycle_event: '' },
}

export type AppProcess = { app: ChildProcess; url: string }

/** The built app in a process of its own, as `npm start` runs it, when it has said that it is ready. */
export async function startApp(settings: Record<string, string>): Promise<AppProcess> {
  const port = settings.PORT ?? `${await freePort()}`
  const app = spawn(process.execPath, ['lib/launch/start.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      ...UNSET,
      ...{ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: port },
      ...settings,
    },
  })
  await new Promise<void>((resolve, reject) => {
    let said = ''
    for (const stream of [app.stdout, app.stderr])
      stream.on('data', (data: Buffer) => {
        said += data.toString()
        if (said.includes('Stop with Ctrl+C')) resolve()
      })
    app.once('exit', (code) => reject(new Error(`it ended (${code}):\n${said}`)))
  })
  return { app, url: `http://127.0.0.1:${port}` }
}

/** Asks it to stop, as Ctrl+C does, and waits until it is gone. */
export async function stopApp({ app }: AppProcess): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return
  const gone = new Promise((resolve) => app.once('exit', resolve))
  app.kill('SIGTERM')
  await gone
}
