import { countThemes } from '@/lib/analysis/count-themes'
import { listThemes } from '@/lib/analysis/list-themes'
import { getConsultationBySlug } from '@/lib/consultations/get-consultation'
import { keyDoor } from '../../../key-door'
import { ThemeList } from '../../../staff-shapes'

type Props = { params: Promise<{ slug: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  return keyDoor(request, ThemeList, async (ctx) => {
    const { id: consultationId } = await getConsultationBySlug(ctx, { slug })
    const { themes } = await listThemes(ctx, { consultationId })
    const { base, publicBase, themes: counts } = await countThemes(ctx, { consultationId })
    const list = themes.map(({ id, title, description, includes, excludes, addressedTo }) => {
      const own = counts.find(({ themeId }) => themeId === id)
      const figures = { bodies: own?.responses ?? 0, byBodyType: own?.byType ?? {} }
      const ofPublic = own?.ofPublic ?? null
      return { id, title, description, includes, excludes, addressedTo, ...figures, ofPublic }
    })
    return { body: { base, publicBase, themes: list } }
  })
}
