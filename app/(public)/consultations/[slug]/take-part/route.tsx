import type { ReactElement, ReactNode } from 'react'
import { ZodError } from 'zod'
import { TakePartMessage } from '@/components/invitations/take-part-message'
import { TakePartPage } from '@/components/invitations/take-part-page'
import { TakePartWard } from '@/components/invitations/take-part-ward'
import { PlainDocument } from '@/components/layout/plain-document'
import { isOurForm, renderPlain, seeOther } from '@/components/layout/render-plain'
import { EMPTY, type PlainState } from '@/components/ui/plain-fields'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { listWards } from '@/lib/bodies/list-wards'
import { clientAddress } from '@/lib/core/client-address'
import type { Ctx } from '@/lib/core/ctx'
import { env } from '@/lib/core/env'
import { InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { textOf } from '@/lib/core/form-action'
import { formatTime } from '@/lib/core/format'
import { getTakePart } from '@/lib/invitations/get-take-part'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { StartTakingPartInput } from '@/lib/invitations/schema'
import { startTakingPart } from '@/lib/invitations/start-taking-part'
import type { TakePartView } from '@/lib/invitations/types'

type Props = { params: Promise<{ slug: string }> }

/**
 * The open link. Always plain HTML: whoever comes needs no script and gets none, whichever form they then answer by. Always
 * as a stranger: a signed-in officer who answers as a Londoner is one.
 */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  const ctx = strangerContext()
  return orNotFound(slug, async () => {
    const view = await getTakePart(ctx, { slug })
    if (view.state !== 'open') return message(view.slug, ...notNow(view))
    return page(ctx, view, EMPTY, wantsSimple(request))
  })
}

export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  const ctx = strangerContext()
  if (!isOurForm(request))
    return message(
      slug,
      'Please start from our own page',
      <p className="govuk-body">This form was sent from another site.</p>,
      403,
    )
  return orNotFound(slug, async () => {
    const view = await getTakePart(ctx, { slug })
    const form = await request.formData().catch(() => new FormData())
    return start(ctx, request, view, form)
  })
}

const FIELDS = ['publication', 'boroughCode', 'email', 'website'] as const

async function start(ctx: Ctx, request: Request, view: TakePartView, form: FormData): Promise<Response> {
  const { slug } = view
  const values = Object.fromEntries(FIELDS.map((name) => [name, textOf(form, name)]))
  const isSimple = wantsSimple(request)
  try {
    // A borough has wards to choose from on a page of their own; what is wrong on the first one is said first.
    StartTakingPartInput.parse({ slug, ...values })
    if (values.boroughCode && form.get('step') !== 'ward' && view.state === 'open') {
      const next = await wardPage(ctx, view, values, isSimple)
      if (next) return next
    }
    const address = clientAddress(request.headers, env().TRUST_PROXY)
    const started = await startTakingPart(ctx, {
      slug,
      ...values,
      wardCode: textOf(form, 'wardCode'),
      address,
    } as Start)
    if (started.state === 'started') return seeOther(`/respond/${started.token}${isSimple ? '/simple' : ''}`)
    return tooMany(slug, started.retryAt, ctx.now)
  } catch (error) {
    const errors = errorsOf(error)
    if (errors) return page(ctx, view, { values, errors }, isSimple, 422)
    if (error instanceof NotAllowed)
      return message(slug, 'You cannot take part now', <p className="govuk-body">{error.reason}</p>, 403)
    throw error
  }
}

type Start = Parameters<typeof startTakingPart>[1]

function errorsOf(error: unknown): Record<string, string> | null {
  if (error instanceof InvalidInput) return error.fields
  if (!(error instanceof ZodError)) return null
  return Object.fromEntries(error.issues.toReversed().map(({ path, message }) => [path.join('.'), message]))
}

const addressOf = (slug: string, isSimple: boolean) =>
  `/consultations/${slug}/take-part${isSimple ? '?form=simple' : ''}`
const wantsSimple = (request: Request) => new URL(request.url).searchParams.get('form') === 'simple'

async function page(ctx: Ctx, view: TakePartView, state: PlainState, isSimple: boolean, status = 200) {
  const boroughs = await listBoroughs(ctx)
  const action = addressOf(view.slug, isSimple)
  const problem = Object.keys(state.errors).length > 0 ? 'Error: ' : ''
  return document(
    `${problem}Take part: ${view.title}`,
    view.slug,
    <TakePartPage {...{ view, boroughs, state, action }} />,
    status,
  )
}

/** Nothing where the borough is not known: the verb says so. */
async function wardPage(ctx: Ctx, view: TakePartView, values: Record<string, string>, isSimple: boolean) {
  const borough = (await listBoroughs(ctx)).find(({ code }) => code === values.boroughCode)
  if (!borough) return null
  const wards = await listWards(ctx, { boroughCode: borough.code })
  const action = addressOf(view.slug, isSimple)
  const ward = <TakePartWard {...{ view, wards, values, action }} borough={borough.name} />
  return document(`Your ward: ${view.title}`, view.slug, ward)
}

function notNow({ state, contactName, contactEmail }: TakePartView): [string, ReactNode] {
  const ask = contactEmail ? ` If you have questions, write to ${contactName || 'us'}: ${contactEmail}.` : ''
  if (state === 'not-yet')
    return [
      'This consultation has not opened yet',
      <p key="p" className="govuk-body">
        Come back on its opening day.{ask}
      </p>,
    ]
  if (state === 'withdrawn')
    return [
      'This consultation has been withdrawn',
      <p key="p" className="govuk-body">
        No answers are needed any more.{ask}
      </p>,
    ]
  return [
    'This consultation has closed',
    <p key="p" className="govuk-body">
      Answers are no longer taken.{ask}
    </p>,
  ]
}

function tooMany(slug: string, retryAt: Date, now: Date): Promise<Response> {
  const seconds = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 1000))
  const text = (
    <>
      <p className="govuk-body">
        Many people have begun to answer from your connection within the hour. That happens in schools,
        libraries and offices, and it is not your fault: we hold back so that no program can answer a thousand
        times.
      </p>
      <p className="govuk-body">
        Please come back at <strong>{formatTime(retryAt)}</strong>, or use another connection, such as a
        mobile phone’s. Whoever has begun already can go on.
      </p>
    </>
  )
  return message(slug, 'Please come back a little later', text, 429, { 'retry-after': `${seconds}` })
}

function message(
  slug: string,
  heading: string,
  text: ReactNode,
  status = 200,
  headers: Record<string, string> = {},
) {
  return document(
    heading,
    slug,
    <TakePartMessage {...{ heading, slug }}>{text}</TakePartMessage>,
    status,
    headers,
  )
}

function document(
  title: string,
  slug: string,
  body: ReactElement,
  status = 200,
  headers: Record<string, string> = {},
) {
  const back = (
    <a className="govuk-back-link" href={`/consultations/${slug}`}>
      The consultation
    </a>
  )
  return renderPlain(
    <PlainDocument title={title} before={back}>
      {body}
    </PlainDocument>,
    { status, headers },
  )
}

async function orNotFound(slug: string, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof NotFound) && !(error instanceof ZodError)) throw error
    return message(
      slug,
      'There is nothing to take part in here',
      <p className="govuk-body">
        This consultation does not take answers from the public, or there is none of this name.
      </p>,
      404,
    )
  }
}
