import { getConsultationBySlug } from '@/lib/consultations/get-consultation'
import { standingLine } from '@/lib/consultations/picture-words'
import { apiDoor } from '@/lib/core/api-door'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { pictureAnswer } from '../../../picture-answer'

type Props = { params: Promise<{ slug: string }> }

export function GET(request: Request, { params }: Props): Promise<Response> {
  return apiDoor(async () => {
    const consultation = await getConsultationBySlug(strangerContext(), await params)
    return pictureAnswer(request, { title: consultation.title, line: standingLine(consultation) })
  })
}
