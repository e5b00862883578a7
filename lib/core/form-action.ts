import { notFound, unstable_rethrow } from 'next/navigation'
import { ZodError } from 'zod'
import { Conflict, InvalidInput, NotAllowed, NotFound } from './errors'

/** What a form shows after it was sent: problems by field, what the person had typed, or that it is done. */
export type FormState = {
  status: 'idle' | 'invalid' | 'refused' | 'done'
  /** For 'refused' and 'done', and the head of the error summary. */
  message?: string
  /** Field name to message. */
  errors?: Record<string, string>
  /** What was typed, so that nothing is lost when the page comes back. Files and passwords are not repeated. */
  values?: Record<string, string | string[]>
}

export const idle: FormState = { status: 'idle' }

/**
 * Turns a door's work into an action for useActionState, and translates the expected errors, once, here.
 * `work` reads the form, calls a verb and redirects, or returns the message to show.
 */
export function formAction(
  work: (form: FormData) => Promise<string | void>,
  /** Puts what is said into the language of whoever sent the form. */
  wording?: (form: FormData) => Promise<{ toldText(sentence: string): string }>,
) {
  return async (_previous: FormState, form: FormData): Promise<FormState> => {
    try {
      return { status: 'done', message: (await work(form)) ?? undefined }
    } catch (error) {
      unstable_rethrow(error)
      const state = translate(error, valuesOf(form))
      return wording ? worded(state, await wording(form)) : state
    }
  }
}

function worded(state: FormState, { toldText }: { toldText(sentence: string): string }): FormState {
  const errors = Object.entries(state.errors ?? {}).map(([field, text]) => [field, toldText(text)] as const)
  return { ...state, message: state.message && toldText(state.message), errors: Object.fromEntries(errors) }
}

function translate(error: unknown, values: FormState['values']): FormState {
  if (error instanceof ZodError) {
    const errors = Object.fromEntries(
      error.issues.toReversed().map((issue) => [issue.path.join('.'), issue.message]),
    )
    return { status: 'invalid', errors, values }
  }
  if (error instanceof InvalidInput)
    return { status: 'invalid', message: error.message, errors: error.fields, values }
  if (error instanceof NotAllowed) return { status: 'refused', message: error.reason, values }
  if (error instanceof Conflict) return { status: 'refused', message: error.message, values }
  if (error instanceof NotFound) notFound()
  throw error
}

function valuesOf(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$') || /password/i.test(name)) continue
    const texts = form.getAll(name).filter((value) => typeof value === 'string')
    if (texts.length > 0) values[name] = texts.length === 1 ? texts[0]! : texts
  }
  return values
}

/** A field's text, trimmed, with line ends as \n. A field that is not there is ''. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : ''
}

/** All texts of a field that may stand several times, such as checkboxes. */
export function textsOf(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '')
}
