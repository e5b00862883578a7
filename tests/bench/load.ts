import http from 'node:http'

export type Answer = { status: number; body: string }

/** One POST of JSON over a kept-alive connection. Rejects when the connection fails. */
export function post(agent: http.Agent, url: string, json: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) }
    const request = http.request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
      )
    })
    request.on('error', reject)
    request.end(json)
  })
}

/**
 * Sends `count` posts, `atOnce` of them under way at any time.
 * @returns posts a second
 * @throws when one is not answered with 2xx: a bench that counts refusals measures nothing
 */
export async function postsPerSecond(
  atOnce: number,
  count: number,
  request: (i: number) => { url: string; json: string },
): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce })
  let next = 0
  const sender = async () => {
    for (let i = next++; i < count; i = next++) {
      const { url, json } = request(i)
      const answer = await post(agent, url, json)
      if (answer.status < 200 || answer.status > 299)
        throw new Error(`${url} answered ${answer.status}: ${answer.body.slice(0, 300)}`)
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: atOnce }, sender))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  return count / seconds
}
