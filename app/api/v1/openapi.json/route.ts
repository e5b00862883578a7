import { appUrl } from '@/lib/core/env'
import { openapi } from '../openapi'

export function GET(): Response {
  return Response.json(openapi(appUrl()), {
    headers: { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' },
  })
}
