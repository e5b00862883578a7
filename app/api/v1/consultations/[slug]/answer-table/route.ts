import { getAnswerTable } from '@/lib/analysis/get-answer-table'
import { getConsultationBySlug } from '@/lib/consultations/get-consultation'
import { asked, keyDoor, queryOf } from '../../../key-door'
import { AnswerTable } from '../../../staff-shapes'

type Props = { params: Promise<{ slug: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  return keyDoor(request, AnswerTable, async (ctx) => {
    const { id: consultationId } = await getConsultationBySlug(ctx, { slug })
    const { question, strand, by, bodyType, borough, channel, basis } = queryOf(request)
    const view = await getAnswerTable(ctx, {
      ...{ consultationId, question, by, bodyType, borough, channel, basis },
      strand: asked<'bodies'>(strand),
    })
    const { rows = [], columns = [] } = view.table ?? {}
    return {
      body: {
        ...{
          question: view.question,
          questions: view.questions,
          strand: view.strand,
          by: view.by,
          note: view.note,
        },
        entries: view.entries,
        association: view.table?.association?.words ?? '',
        rows,
        columns: columns.map(({ code, label, answered, responses, missing, notAsked, cells }) => ({
          ...{ code, label, answered, responses, missing, notAsked, cells },
        })),
      },
    }
  })
}
