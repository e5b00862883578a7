/** A form as it was sent: what was drawn in it, and what stood in its fields. */
export type Typed = {
  form: URLSearchParams
  drawn: Set<string>
  /** Also those that stood there only as a clash to decide. */
  known: Set<string>
}

export const DRAWN = 'drawn'

export function typedIn(form: URLSearchParams): Typed {
  const drawn = new Set(form.getAll(DRAWN))
  const clashing = [...form.keys()].filter((name) => name.startsWith('mine.')).map((name) => name.slice(5))
  return { form, drawn, known: new Set([...drawn, ...clashing]) }
}

/** Words as they were typed: a form sends each line end as two characters. */
export const textIn = (form: URLSearchParams, name: string): string =>
  (form.get(name) ?? '').replace(/\r\n?/g, '\n')
