import http from 'node:http'

export type Answer = { status: number; body: string }

/** JSON, or what a form sends. */
export type Sent = { url: string; json: string; method?: 'POST' | 'PUT' } | { url: string; form: string }

/** One POST of JSON over a kept-alive connection. Rejects when the connection fails. */
export const post = (agent: http.Agent, url: string, json: string) => send(agent, { url, json })

function send(agent: http.Agent, sent: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const [body, type] =
      'json' in sent ? [sent.json, 'application/json'] : [sent.form, 'application/x-www-form-urlencoded']
    const headers = { 'content-type': type, 'content-length': Buffer.byteLength(body) }
    const method = ('method' in sent && sent.method) || 'POST'
    const request = http.request(sent.url, { method, agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
      )
    })
    request.on('error', reject)
    request.end(body)
  })
}

/**
 * Sends `count` posts, `atOnce` of them under way at any time.
 * @returns posts a second
 * @throws when one is not answered with 2xx, or a form not with 303: a bench that counts refusals measures nothing
 */
export async function postsPerSecond(
  atOnce: number,
  count: number,
  request: (i: number) => Sent,
): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce })
  let next = 0
  const sender = async () => {
    for (let i = next++; i < count; i = next++) {
      const sent = request(i)
      const answer = await send(agent, sent)
      // A form that was taken leads on; one that was not comes back as a page.
      const isTaken = 'form' in sent ? answer.status === 303 : answer.status >= 200 && answer.status <= 299
      if (!isTaken) throw new Error(`${sent.url} answered ${answer.status}: ${answer.body.slice(0, 300)}`)
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: atOnce }, sender))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  return count / seconds
}
