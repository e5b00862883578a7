import type { IncomingMessage, Server, ServerResponse } from 'node:http'

export function pageMemory(server: Server): {
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  close(): Promise<void>
}
