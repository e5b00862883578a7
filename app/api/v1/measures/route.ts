import { listMeasuresInFull } from '@/lib/measures/list-measures-in-full'
import { Measures } from '../measure-shapes'
import { measuresAnswer } from '../measures-answer'
import { publicDoor } from '../public-door'

export async function GET(request: Request): Promise<Response> {
  const year = new URL(request.url).searchParams.get('year') ?? undefined
  return publicDoor(request, Measures, async (ctx) => measuresAnswer(await listMeasuresInFull(ctx, { year })))
}
