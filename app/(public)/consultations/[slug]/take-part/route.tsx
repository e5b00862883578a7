import type { ReactElement, ReactNode } from 'react'
import { ZodError } from 'zod'
import { TakePartMessage } from '@/components/invitations/take-part-message'
import { TakePartPage } from '@/components/invitations/take-part-page'
import { TakePartWard } from '@/components/invitations/take-part-ward'
import { PlainDocument } from '@/components/layout/plain-document'
import { isOurForm, renderPlain, seeOther } from '@/components/layout/render-plain'
import { bold } from '@/components/ui/marks'
import { EMPTY, type PlainState } from '@/components/ui/plain-fields'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { listWards } from '@/lib/bodies/list-wards'
import { clientAddress } from '@/lib/core/client-address'
import type { Ctx } from '@/lib/core/ctx'
import { env } from '@/lib/core/env'
import { InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { isLanguage } from '@/lib/core/languages'
import type { MessageKey } from '@/lib/core/words'
import { wordsIn, type AllWords } from '@/lib/core/words-in'
import { textOf } from '@/lib/core/form-action'
import { formatTime } from '@/lib/core/format'
import { getTakePart } from '@/lib/invitations/get-take-part'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { StartTakingPartInput } from '@/lib/invitations/schema'
import { startTakingPart } from '@/lib/invitations/start-taking-part'
import type { TakePartView } from '@/lib/invitations/types'
import { listLanguages } from '@/lib/responses/list-languages'

type Props = { params: Promise<{ slug: string }> }

/** Whom a page is for: which consultation, by which form, in which language. */
type Of = { slug: string; isSimple: boolean; words: AllWords }

/**
 * The open link. Always plain HTML: whoever comes needs no script and gets none, whichever form they then answer by. Always
 * as a stranger: a signed-in officer who answers as a Londoner is one.
 */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const of = ofRequest(request, (await params).slug)
  const ctx = strangerContext()
  return orNotFound(of, async () => {
    const view = await getTakePart(ctx, { slug: of.slug })
    if (view.state !== 'open') return notNow(of, view)
    return page(ctx, of, view, EMPTY)
  })
}

export async function POST(request: Request, { params }: Props): Promise<Response> {
  const of = ofRequest(request, (await params).slug)
  const { slug, words } = of
  const ctx = strangerContext()
  if (!isOurForm(request)) return message(of, 'take-part.not-ours', said(words, 'door.not-ours-why'), 403)
  return orNotFound(of, async () => {
    const view = await getTakePart(ctx, { slug })
    const form = await request.formData().catch(() => new FormData())
    return start(ctx, request, of, view, form)
  })
}

const FIELDS = ['publication', 'boroughCode', 'email', 'website'] as const

async function start(ctx: Ctx, request: Request, of: Of, view: TakePartView, form: FormData) {
  const { slug, isSimple, words } = of
  const values = Object.fromEntries(FIELDS.map((name) => [name, textOf(form, name)]))
  try {
    // A borough has wards to choose from on a page of their own; what is wrong on the first one is said first.
    StartTakingPartInput.parse({ slug, ...values })
    if (values.boroughCode && form.get('step') !== 'ward' && view.state === 'open') {
      const next = await wardPage(ctx, of, view, values)
      if (next) return next
    }
    const started = await startTakingPart(ctx, {
      ...{ slug, ...values, wardCode: textOf(form, 'wardCode') },
      address: clientAddress(request.headers, env().TRUST_PROXY),
      locale: words.locale === 'en' ? '' : words.locale,
    } as Start)
    if (started.state === 'started') return seeOther(`/respond/${started.token}${isSimple ? '/simple' : ''}`)
    return tooMany(of, started.retryAt, ctx.now)
  } catch (error) {
    const errors = errorsOf(error, words)
    if (errors) return page(ctx, of, view, { values, errors }, 422)
    if (error instanceof NotAllowed)
      return message(of, 'take-part.cannot', <p className="govuk-body">{words.told(error.reason)}</p>, 403)
    throw error
  }
}

type Start = Parameters<typeof startTakingPart>[1]

function errorsOf(error: unknown, words: AllWords): PlainState['errors'] | null {
  if (error instanceof InvalidInput)
    return Object.fromEntries(Object.entries(error.fields).map(([at, text]) => [at, words.told(text)]))
  if (!(error instanceof ZodError)) return null
  const issues = error.issues.toReversed()
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), words.told(message)]))
}

function ofRequest(request: Request, slug: string): Of {
  const { searchParams } = new URL(request.url)
  const locale = searchParams.get('lang') ?? ''
  const words = wordsIn(isLanguage(locale) ? locale : 'en')
  return { slug, isSimple: searchParams.get('form') === 'simple', words }
}

function addressOf({ slug, isSimple }: Of, locale: string): string {
  const search = [isSimple ? 'form=simple' : '', locale === 'en' ? '' : `lang=${locale}`].filter(Boolean)
  return `/consultations/${slug}/take-part${search.length > 0 ? `?${search.join('&')}` : ''}`
}

async function page(ctx: Ctx, of: Of, view: TakePartView, plain: PlainState, status = 200) {
  const { words } = of
  const boroughs = await listBoroughs(ctx)
  const languages = (await listLanguages(ctx, { slug: of.slug })).map((code) => ({
    ...{ code, href: addressOf(of, code) },
  }))
  const action = addressOf(of, words.locale)
  const heading = words.text('take-part.heading', { title: view.title })
  const isWrong = Object.keys(plain.errors).length > 0
  const title = isWrong ? words.text('site.error-title', { title: heading }) : heading
  const state = { ...plain, words }
  return document(
    title,
    of,
    <TakePartPage {...{ view, boroughs, state, action, words, languages }} />,
    status,
  )
}

/** Nothing where the borough is not known: the verb says so. */
async function wardPage(ctx: Ctx, of: Of, view: TakePartView, values: Record<string, string>) {
  const { words } = of
  const borough = (await listBoroughs(ctx)).find(({ code }) => code === values.boroughCode)
  if (!borough) return null
  const wards = await listWards(ctx, { boroughCode: borough.code })
  const action = addressOf(of, words.locale)
  const ward = <TakePartWard {...{ view, wards, values, action, words }} borough={borough.name} />
  return document(words.text('take-part.ward-title', { title: view.title }), of, ward)
}

const said = (words: AllWords, key: MessageKey) => <p className="govuk-body">{words.say(key)}</p>

function notNow(of: Of, { state, contactName: name, contactEmail: email }: TakePartView) {
  const { words } = of
  const known = state === 'not-yet' || state === 'withdrawn' ? state : 'closed'
  return message(
    of,
    `${known}.heading`,
    <>
      {said(words, `take-part.${known}`)}
      {email ? (
        <p className="govuk-body">
          {name ? words.say('take-part.ask', { name, email }) : words.say('take-part.ask-us', { email })}
        </p>
      ) : null}
    </>,
  )
}

function tooMany(of: Of, retryAt: Date, now: Date): Promise<Response> {
  const { words } = of
  const seconds = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 1000))
  const time = formatTime(retryAt, words.language)
  const text = (
    <>
      {said(words, 'take-part.many')}
      <p className="govuk-body">{words.say('take-part.many-when', { time, b: bold })}</p>
    </>
  )
  return message(of, 'take-part.many-heading', text, 429, { 'retry-after': `${seconds}` })
}

type Headers = Record<string, string>

function message(of: Of, key: MessageKey, text: ReactNode, status = 200, headers: Headers = {}) {
  const { words, slug } = of
  const body = (
    <TakePartMessage heading={words.say(key)} {...{ slug, words }}>
      {text}
    </TakePartMessage>
  )
  return document(words.text(key), of, body, status, headers)
}

function document(
  title: string,
  { slug, words }: Of,
  body: ReactElement,
  status = 200,
  headers: Headers = {},
) {
  const back = (
    <a className="govuk-back-link" href={`/consultations/${slug}`}>
      {words.say('take-part.back')}
    </a>
  )
  return renderPlain(
    <PlainDocument {...{ title, words }} before={back}>
      {body}
    </PlainDocument>,
    { status, headers },
  )
}

async function orNotFound(of: Of, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof NotFound) && !(error instanceof ZodError)) throw error
    return message(of, 'take-part.nothing', said(of.words, 'take-part.nothing-why'), 404)
  }
}
