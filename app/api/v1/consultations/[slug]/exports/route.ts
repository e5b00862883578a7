import { getConsultationBySlug } from '@/lib/consultations/get-consultation'
import { appUrl } from '@/lib/core/env'
import { InvalidInput } from '@/lib/core/errors'
import { askForExport } from '@/lib/exports/ask-for-export'
import { getExport } from '@/lib/exports/get-export'
import { listExports } from '@/lib/exports/list-exports'
import { exportAnswer } from '../../../export-answer'
import { keyDoor } from '../../../key-door'
import { ExportList, ExportRequest, NewExport } from '../../../staff-shapes'

type Props = { params: Promise<{ slug: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  return keyDoor(request, ExportList, async (ctx) => {
    const { id: consultationId } = await getConsultationBySlug(ctx, { slug })
    const views = await listExports(ctx, { consultationId })
    return { body: { exports: views.map((view) => exportAnswer(view, slug)) } }
  })
}

export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  return keyDoor(request, NewExport, async (ctx) => {
    const { id: consultationId } = await getConsultationBySlug(ctx, { slug })
    const wanted = ExportRequest.parse(await jsonOf(request))
    const { exportId, token } = await askForExport(ctx, { consultationId, ...wanted })
    const body = {
      ...exportAnswer(await getExport(ctx, { exportId }), slug),
      link: `${appUrl()}/api/exports/${token}`,
    }
    return { body, status: 202, headers: { location: `/api/v1/exports/${exportId}` } }
  })
}

async function jsonOf(request: Request): Promise<unknown> {
  try {
    return await request.json()
  } catch {
    throw new InvalidInput('Send JSON, such as {"format": "csv"}.')
  }
}
