'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { DeskDepthChange } from '@/lib/analysis/desk/schema'
import type { MarkView, SpanView } from '@/lib/analysis/desk/types'
import type { DeskChange } from '@/lib/analysis/schema'
import type { AnswerView, QuoteView } from '@/lib/analysis/types'
import type { Passage } from './passages'
import type { Saved } from './use-saves'

type Theme = { id: string; title: string }
type Change = DeskChange | DeskDepthChange
type Send = (change: Change) => Promise<Saved | null>

/** The answer as the reader sees it: every change shows at once and is saved behind it; a refused one is taken back. */
export function useAnswer(answer: AnswerView, send: Send) {
  const router = useRouter()
  const [shown, setShown] = useState(answer)
  const [given, setGiven] = useState(answer)
  const waiting = useRef(0)
  // The server drew it anew: what it says now is what holds.
  if (given !== answer) {
    setGiven(answer)
    setShown(answer)
  }
  const { responseId, question, answerHash } = answer
  const key = { responseId, question, answerHash }

  async function save(change: Change): Promise<Saved | null> {
    waiting.current += 1
    const saved = await send(change)
    waiting.current -= 1
    if (!saved) router.refresh()
    return saved
  }

  function setTheme(theme: Theme, on: boolean) {
    if (isOn(shown, theme.id) === on) return
    setShown((before) => withTheme(before, theme.id, on))
    void save({ do: 'coding', ...key, themeId: theme.id, on })
  }

  /** The same for the answers alike; answers how many others were changed with it. */
  async function setThemeAlike(theme: Theme, on: boolean, groupId: string): Promise<number | null> {
    setShown((before) => withTheme(before, theme.id, on))
    const saved = await save({ do: 'coding-alike', ...key, themeId: theme.id, on, groupId })
    return saved?.others ?? null
  }

  function setMark(mark: Partial<Pick<MarkView, 'stance' | 'isEvidence'>>) {
    const { stance, isEvidence } = shown.mark
    const wanted = { stance, isEvidence, ...mark }
    setShown((before) => ({ ...before, mark: { ...before.mark, ...wanted, changedSince: false, by: null } }))
    void save({ do: 'mark', ...key, ...wanted, seen: { stance, isEvidence } })
  }

  function addSpan(theme: Theme, passage: Passage) {
    const excerpt = answer.text.slice(passage.startsAt, passage.endsAt)
    const span = { themeId: theme.id, ...passage, excerpt, isStale: false }
    setShown((before) => {
      const coded = isOn(before, theme.id) ? before : withTheme(before, theme.id, true)
      return { ...coded, spans: [...withoutSpan(coded.spans, span), span] }
    })
    void save({ do: 'span', ...key, themeId: theme.id, ...passage, excerpt })
  }

  function removeSpan(span: SpanView) {
    setShown((before) => ({ ...before, spans: withoutSpan(before.spans, span) }))
    const { themeId, startsAt, endsAt } = span
    void save({ do: 'remove-span', responseId, question, themeId, startsAt, endsAt })
  }

  async function quote(theme: Theme, passage: Passage) {
    const excerpt = answer.text.slice(passage.startsAt, passage.endsAt)
    const early = quoteOf({ id: UNSAVED, ...passage, excerpt }, theme)
    setShown((before) => withQuote(withTheme(before, theme.id, true), early))
    const saved = await save({ do: 'quote', ...key, themeId: theme.id, ...passage, excerpt })
    if (!saved?.id) return
    const added = quoteOf(saved, theme)
    setShown((before) => withQuote(withoutQuote(before, UNSAVED), added))
  }

  function removeQuote(quote: QuoteView) {
    setShown((before) => withoutQuote(before, quote.id))
    void save({ do: 'remove-quote', quoteId: quote.id })
  }

  function setRead(read: boolean) {
    if (shown.readByMe === read) return
    setShown((before) => ({ ...before, readByMe: read }))
    void save({ do: 'read', ...key, read })
  }

  return { shown, setTheme, setThemeAlike, setMark, addSpan, removeSpan, quote, removeQuote, setRead }
}

const withoutSpan = (spans: SpanView[], span: SpanView) =>
  spans.filter(
    ({ themeId, startsAt, endsAt }) =>
      themeId !== span.themeId || startsAt !== span.startsAt || endsAt !== span.endsAt,
  )

/** The id of a quote that is on its way to the server. */
export const UNSAVED = 'unsaved'

export const isOn = (answer: AnswerView, themeId: string) =>
  answer.codings.some((coding) => coding.themeId === themeId)

function withoutQuote(answer: AnswerView, quoteId: string): AnswerView {
  return { ...answer, quotes: answer.quotes.filter(({ id }) => id !== quoteId) }
}

function withTheme(answer: AnswerView, themeId: string, on: boolean): AnswerView {
  const others = answer.codings.filter((coding) => coding.themeId !== themeId)
  const own = { themeId, coderName: null, changedSince: false, alongAlike: false, learner: null }
  const spans = on ? answer.spans : answer.spans.filter((span) => span.themeId !== themeId)
  return { ...answer, spans, codings: on ? [...others, own] : others }
}

function withQuote(answer: AnswerView, quote: QuoteView): AnswerView {
  return { ...answer, quotes: [...answer.quotes.filter(({ id }) => id !== quote.id), quote] }
}

function quoteOf({ id = '', startsAt = 0, endsAt = 0, excerpt = '' }: Saved, theme: Theme): QuoteView {
  const own = { id, startsAt, endsAt, excerpt, publicText: excerpt }
  return { ...own, themeId: theme.id, themeTitle: theme.title, isChosen: false, isStale: false }
}
