import type { ReactElement, ReactNode } from 'react'
import { ZodError } from 'zod'
import { PlainDocument } from '@/components/layout/plain-document'
import { isOurForm, renderPlain, seeOther } from '@/components/layout/render-plain'
import type { PlainState } from '@/components/ui/plain-fields'
import type { Ctx } from '@/lib/core/ctx'
import type { AllWords } from '@/lib/core/words-in'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { textOf } from '@/lib/core/form-action'
import { findLink } from '@/lib/invitations/find-link'
import { respondentContext, strangerContext } from '@/lib/invitations/respondent-context'
import { getInvitationToAnswer } from '@/lib/responses/get-invitation-to-answer'
import type { InvitationToAnswer } from '@/lib/responses/types'
import { wordsOfInvitation } from './words-of-link'

/** What the pages without scripts behind a link begin with. */
export type Opened = { token: string; ctx: Ctx; invitation: InvitationToAnswer; words: AllWords }

const whileOpen = ({ state }: InvitationToAnswer) => state === 'open'

/**
 * Opens a link for a plain page. Where it opens nothing, or answers are not taken, the start page says why.
 * @param isFor whether the page is there for an invitation as it stands
 */
export async function withOpenLink(
  params: Promise<{ token: string }>,
  work: (opened: Opened) => Promise<Response>,
  isFor = whileOpen,
): Promise<Response> {
  const { token } = await params
  const link = await findLink(strangerContext(), token)
  if (link.state !== 'usable') return seeOther(`/respond/${encodeURIComponent(token)}`)
  const ctx = await respondentContext(token)
  const invitation = await getInvitationToAnswer(ctx)
  if (!isFor(invitation)) return seeOther(`/respond/${token}`)
  const words = wordsOfInvitation(invitation)
  try {
    return await work({ token, ctx, invitation, words })
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    return plainNote({ token, words }, words.text('door.not-found'), words.told(error.message), 404)
  }
}

/** The same for a form that was sent, with what stands in it. */
export async function withOpenForm(
  request: Request,
  params: Promise<{ token: string }>,
  work: (opened: Opened, form: FormData) => Promise<Response>,
  isFor = whileOpen,
): Promise<Response> {
  const withForm = async (opened: Opened) => {
    if (!isOurForm(request))
      return plainNote(opened, opened.words.text('door.not-ours'), opened.words.say('door.not-ours-why'), 403)
    return work(opened, await request.formData().catch(() => new FormData()))
  }
  return withOpenLink(params, withForm, isFor)
}

export type Problem = { state: PlainState; message?: ReactNode }

/** Runs a verb, and where it refuses in an expected way answers with the page again: what is wrong, and what was typed. */
export async function orAgain(
  words: AllWords,
  form: FormData,
  work: () => Promise<Response>,
  again: (problem: Problem, status: number) => Promise<Response>,
): Promise<Response> {
  const values = valuesOf(form)
  try {
    return await work()
  } catch (error) {
    if (error instanceof ZodError) {
      const errors = Object.fromEntries(
        error.issues.toReversed().map(({ path, message }) => [path.join('.'), words.told(message)]),
      )
      return again({ state: { values, errors, words } }, 422)
    }
    if (error instanceof InvalidInput) {
      const errors = Object.fromEntries(
        Object.entries(error.fields).map(([field, message]) => [field, words.told(message)]),
      )
      const message = error.message ? words.told(error.message) : undefined
      return again({ state: { values, errors, words }, message }, 422)
    }
    const state = { values, errors: {}, words }
    if (error instanceof NotAllowed) return again({ state, message: words.told(error.reason) }, 403)
    if (error instanceof Conflict) return again({ state, message: words.told(error.message) }, 409)
    throw error
  }
}

function valuesOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...new Set(form.keys())].map((name) => [name, textOf(form, name)]))
}

type Page = {
  token: string
  words: AllWords
  title: string
  back?: { href: string; text: ReactNode }
  status?: number
}

/** A page behind a link, with the way back. */
export function plainPage(
  { token, words, title, back, status }: Page,
  body: ReactElement,
): Promise<Response> {
  const { href, text } = back ?? { href: `/respond/${token}`, text: words.say('door.back') }
  return renderPlain(
    <PlainDocument
      {...{ title, words }}
      before={
        <a className="govuk-back-link" href={href}>
          {text}
        </a>
      }
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">{body}</div>
      </div>
    </PlainDocument>,
    { status },
  )
}

type Of = { token: string; words: AllWords }

export function plainNote({ token, words }: Of, heading: string, text: ReactNode, status = 200) {
  return plainPage(
    { token, words, title: heading, status },
    <>
      <h1 className="govuk-heading-l">{heading}</h1>
      <p className="govuk-body">{text}</p>
    </>,
  )
}
