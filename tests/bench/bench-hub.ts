import http from 'node:http'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { figure, type Figure } from './figures'
import type { World } from './world'

const AT_ONCE = 16
const COUNT = 4000
const REPORT = '/consultations/community-engagement-commitment-2009/report'
const TITLE = 'Revising the Community Engagement Strategy'

/**
 * The hub and a published report as thousands ask for them, beside a static file that the same process serves: from a
 * process that has just begun, and once it has them. And how long a change takes until every process shows it.
 */
export async function benchHub(world: World): Promise<Figure[]> {
  console.log('Filling the demonstration …')
  await seed(world)
  const other = await world.startAnother()
  const cold = await perSecond(`${other}/`)
  const coldReport = await perSecond(`${other}${REPORT}`)
  const file = `${other}${await aStaticFile(other)}`
  await perSecond(file)
  const still = await perSecond(file)
  const hub = await perSecond(`${other}/`)
  const report = await perSecond(`${other}${REPORT}`)
  return [
    figure('static file, 16 at once', still, 'per second'),
    figure('front page from a cold process', cold, 'per second'),
    figure('published report from a cold process', coldReport, 'per second'),
    figure('front page to static file', hub / still, 'x', { atLeast: 0.5 }),
    figure('published report to static file', report / still, 'x', { atLeast: 0.5 }),
    figure('a change shows in every process after', await untilShown(world, other), 'ms', { atMost: 2000 }),
  ]
}

async function seed({ databaseUrl }: World): Promise<void> {
  const root = path.resolve(__dirname, '../..')
  const env = { ...process.env, DATABASE_URL: databaseUrl, SEED_RESET: '1' }
  const child = spawn('npm', ['run', 'seed'], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = (await once(child, 'exit')) as [number]
  if (code !== 0) throw new Error(`the demonstration could not be written (${code})`)
}

/** A stylesheet of the pages, which is a file. */
async function aStaticFile(app: string): Promise<string> {
  const html = await (await fetch(`${app}/`)).text()
  const found = /href="(\/_next\/static\/[^"]+\.css)"/.exec(html)?.[1]
  if (!found) throw new Error('the front page names no stylesheet')
  return found
}

/** Answers a second, 16 under way at any time. */
async function perSecond(url: string): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE })
  let next = 0
  const asker = async () => {
    while (next++ < COUNT) await get(agent, url)
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: AT_ONCE }, asker))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  return COUNT / seconds
}

function get(agent: http.Agent, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      response.resume()
      response.on('error', reject)
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${response.statusCode}`)),
      )
    })
    request.on('error', reject)
  })
}

/** From the commit of a change until both processes have shown it, in milliseconds. */
async function untilShown({ client, appUrl }: World, other: string): Promise<number> {
  const shown = `${TITLE}, changed`
  for (const app of [appUrl, other]) await fetch(`${app}/`)
  await client.query('UPDATE consultation SET title = $1 WHERE title = $2', [shown, TITLE])
  const began = performance.now()
  await Promise.all(
    [appUrl, other].map(async (app) => {
      while (!(await (await fetch(`${app}/`)).text()).includes(shown))
        if (performance.now() - began > 30_000) throw new Error(`${app} does not show the change`)
    }),
  )
  return performance.now() - began
}
