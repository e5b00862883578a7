import { keyDoor } from '../key-door'
import { Me } from '../staff-shapes'

export function GET(request: Request): Promise<Response> {
  return keyDoor(request, Me, async ({ actor: { name, roles } }) =>
    Promise.resolve({ body: { name, roles } }),
  )
}
