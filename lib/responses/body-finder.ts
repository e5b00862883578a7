import { readPaperCode } from '../invitations/paper-code'

/** A body that was asked, as rows may name it. */
export type AskedBody = {
  invitationId: string
  name: string
  reference: string
  paperCode: string | null
  bodyTypeCode: string
  bodyTypeName: string
  boroughName: string
  answeredBy: string | null
}

type Wanted = { name: string; code: string; borough: string; bodyType: string }
type NotFound = { by: 'body' | 'code'; message: string; mend: string }

/** Who a row names: by the code on the paper form, the reference, or the name with borough and kind where several have it. */
export function bodyFinder({ bodies }: { bodies: AskedBody[] }): (wanted: Wanted) => AskedBody | NotFound {
  const like = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ')
  const byCode = new Map(bodies.flatMap((body) => (body.paperCode ? [[body.paperCode, body] as const] : [])))
  const byReference = new Map(bodies.map((body) => [like(body.reference), body]))
  const byName = new Map<string, AskedBody[]>()
  for (const body of bodies) byName.set(like(body.name), [...(byName.get(like(body.name)) ?? []), body])
  return ({ name, code, borough, bodyType }) => {
    if (code !== '') {
      const found = byCode.get(readPaperCode(code) ?? '')
      return (
        found ?? {
          by: 'code',
          message: `No form carries the code “${code.slice(0, 40)}”.`,
          mend: 'Mend the code, or name the body.',
        }
      )
    }
    if (name === '')
      return { by: 'body', message: 'The row does not say whose answer it is.', mend: 'Name the body.' }
    const reference = byReference.get(like(name))
    if (reference) return reference
    const named = (byName.get(like(name)) ?? [])
      .filter(({ boroughName }) => borough === '' || like(boroughName) === like(borough))
      .filter(
        (body) =>
          bodyType === '' ||
          [body.bodyTypeCode, body.bodyTypeName].some((one) => like(one) === like(bodyType)),
      )
    if (named.length === 1) return named[0]!
    return named.length > 1
      ? {
          by: 'body',
          message: `Several bodies that were asked are called “${name.slice(0, 80)}”.`,
          mend: 'Give the borough and the kind too, or the reference.',
        }
      : {
          by: 'body',
          message: `“${name.slice(0, 80)}” is none of those that were asked.`,
          mend: 'Mend the name, or add the body under Invitations.',
        }
  }
}
