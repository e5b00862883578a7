import { seeOther } from '@/components/layout/render-plain'
import { InvalidInput } from '@/lib/core/errors'
import { chooseLanguage } from '@/lib/responses/choose-language'
import { openSimple, readForm, refusedForm } from '../simple/open-simple'

type Props = { params: Promise<{ token: string }> }

const PAGES: Record<string, string> = { start: '', questions: '/questions', simple: '/simple' }

/** Another language for the questions; back to the page it was chosen on. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { token } = await params
  const form = await readForm(request)
  if (!form) return refusedForm(token)
  return openSimple(token, async (ctx) => {
    try {
      await chooseLanguage(ctx, { locale: form.get('locale') ?? '' })
    } catch (error) {
      // Taken back meanwhile by an officer: the questions stand in what there is.
      if (!(error instanceof InvalidInput)) throw error
    }
    return seeOther(`/respond/${token}${PAGES[form.get('back') ?? ''] ?? ''}`)
  })
}
