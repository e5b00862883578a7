import { getConsultationBySlug } from '@/lib/consultations/get-consultation'
import { publicDoor } from '../../public-door'
import { Consultation } from '../../shapes'

type Props = { params: Promise<{ slug: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  return publicDoor(request, Consultation, async (ctx) => {
    const { stage, launchedAt, reportedAt, ...rest } = await getConsultationBySlug(ctx, { slug })
    return {
      ...rest,
      launchedAt: launchedAt?.toISOString() ?? null,
      reportedAt: reportedAt?.toISOString() ?? null,
      hasOpenLink: stage.hasOpenLink,
      takePart: stage.hasOpenLink ? `/consultations/${rest.slug}/take-part` : null,
      opensOn: stage.opensOn,
      closesOn: stage.closesOn,
      audiences: stage.audiences.map(({ bodyTypeCode, bodyTypeName, boroughCodes }) => ({
        ...{ bodyType: bodyTypeCode, name: bodyTypeName, boroughs: boroughCodes },
      })),
      extensions: stage.extensions.map((extension) => ({ ...extension, at: extension.at.toISOString() })),
    }
  })
}
