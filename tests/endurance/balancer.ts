import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

export type Balancer = { url: string; served: number[]; close(): Promise<void> }

/** What stands before several app processes: each request goes to the next of them in turn. */
export async function openBalancer(targets: () => string[]): Promise<Balancer> {
  const served: number[] = []
  const agent = new http.Agent({ keepAlive: true })
  let turn = 0
  const server = http.createServer((request, response) => {
    const urls = targets()
    const which = turn++ % urls.length
    served[which] = (served[which] ?? 0) + 1
    const { method, headers } = request
    const onward = http.request(
      new URL(request.url ?? '/', urls[which]),
      { agent, method, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      },
    )
    onward.on('error', () => response.writeHead(502).end())
    request.pipe(onward)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    served,
    async close() {
      agent.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
