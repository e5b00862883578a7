import { checkEdition } from '@/lib/chain/check-edition'
import { publicDoor } from '../../../../public-door'
import { EditionCheck } from '../../../../published-shapes'

type Props = { params: Promise<{ slug: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  return publicDoor(request, EditionCheck, async (ctx) => {
    const check = await checkEdition(ctx, { slug })
    const { edition, foundFingerprint, takenBack, shownFingerprint, quotes } = check
    return {
      ...{ edition: edition.number, fingerprint: edition.fingerprint, foundFingerprint },
      ...{ takenBack, shownFingerprint },
      quotes: quotes.map(({ themeId, themeTitle, text, source, found, state }) => ({
        ...{ themeId, text, found, state, theme: themeTitle },
        source: source && {
          ...{ response: source.number, question: source.question, start: source.start, end: source.end },
          sha256: source.sha256,
        },
      })),
    }
  })
}
