import { getConsultation } from '@/lib/consultations/get-consultation'
import { getExport } from '@/lib/exports/get-export'
import { exportAnswer } from '../../export-answer'
import { keyDoor } from '../../key-door'
import { Export } from '../../staff-shapes'

type Props = { params: Promise<{ id: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { id: exportId } = await params
  return keyDoor(request, Export, async (ctx) => {
    const view = await getExport(ctx, { exportId })
    const { slug } = await getConsultation(ctx, { id: view.consultationId })
    return { body: exportAnswer(view, slug) }
  })
}
