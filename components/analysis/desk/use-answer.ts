'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { DeskChange } from '@/lib/analysis/schema'
import type { AnswerView, QuoteView } from '@/lib/analysis/types'
import type { Passage } from './passages'
import type { Saved } from './use-saves'

type Theme = { id: string; title: string }
type Send = (change: DeskChange) => Promise<Saved | null>
/** What takes a change back, and what it was in words. */
export type Undo = { answer: AnswerView; words: string; changes: DeskChange[] }

/** The answer as the reader sees it: every change shows at once and is saved behind it; a refused one is taken back. */
export function useAnswer(answer: AnswerView, send: Send, remember: (undo: Undo) => void) {
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

  async function save(change: DeskChange): Promise<Saved | null> {
    waiting.current += 1
    const saved = await send(change)
    waiting.current -= 1
    if (!saved) router.refresh()
    return saved
  }

  function setTheme(theme: Theme, on: boolean) {
    if (isOn(shown, theme.id) === on) return
    setShown((before) => withTheme(before, theme.id, on))
    const change = (on: boolean): DeskChange => ({ do: 'coding', ...key, themeId: theme.id, on })
    remember({ answer, words: `${theme.title} ${on ? 'on' : 'off'}`, changes: [change(!on)] })
    void save(change(on))
  }

  async function quote(theme: Theme, passage: Passage) {
    const excerpt = answer.text.slice(passage.startsAt, passage.endsAt)
    const early = quoteOf({ id: UNSAVED, ...passage, excerpt }, theme)
    setShown((before) => withQuote(withTheme(before, theme.id, true), early))
    const saved = await save({ do: 'quote', ...key, themeId: theme.id, ...passage, excerpt })
    if (!saved?.id) return
    const added = quoteOf(saved, theme)
    setShown((before) => withQuote(withoutQuote(before, UNSAVED), added))
    if (!saved.isNew) return
    const changes: DeskChange[] = [{ do: 'remove-quote', quoteId: added.id }]
    if (saved.codingAdded) changes.push({ do: 'coding', ...key, themeId: theme.id, on: false })
    remember({ answer, words: `quote for ${theme.title}`, changes })
  }

  function removeQuote(quote: QuoteView) {
    setShown((before) => withoutQuote(before, quote.id))
    const { themeId, startsAt, endsAt, excerpt } = quote
    const again: DeskChange = { do: 'quote', ...key, themeId, startsAt, endsAt, excerpt }
    remember({ answer, words: `quote for ${quote.themeTitle} removed`, changes: [again] })
    void save({ do: 'remove-quote', quoteId: quote.id })
  }

  function setRead(read: boolean) {
    if (shown.readByMe === read) return
    setShown((before) => ({ ...before, readByMe: read }))
    const change = (read: boolean): DeskChange => ({ do: 'read', ...key, read })
    remember({ answer, words: read ? 'marked as read' : 'marked as unread', changes: [change(!read)] })
    void save(change(read))
  }

  /** Shows at once what an undo does; a quote that comes back shows once it is saved. */
  function showUndone(changes: DeskChange[]) {
    setShown((before) => changes.reduce(applied, before))
  }

  return { shown, setTheme, quote, removeQuote, setRead, showUndone }
}

function applied(answer: AnswerView, change: DeskChange): AnswerView {
  if (change.do === 'coding') return withTheme(answer, change.themeId, change.on)
  if (change.do === 'read') return { ...answer, readByMe: change.read ?? true }
  if (change.do === 'remove-quote') return withoutQuote(answer, change.quoteId)
  return answer
}

/** The id of a quote that is on its way to the server. */
export const UNSAVED = 'unsaved'

export const isOn = (answer: AnswerView, themeId: string) =>
  answer.codings.some((coding) => coding.themeId === themeId)

function withoutQuote(answer: AnswerView, quoteId: string): AnswerView {
  return { ...answer, quotes: answer.quotes.filter(({ id }) => id !== quoteId) }
}

function withTheme(answer: AnswerView, themeId: string, on: boolean): AnswerView {
  const others = answer.codings.filter((coding) => coding.themeId !== themeId)
  const own = { themeId, coderName: null, changedSince: false, learner: null }
  return { ...answer, codings: on ? [...others, own] : others }
}

function withQuote(answer: AnswerView, quote: QuoteView): AnswerView {
  return { ...answer, quotes: [...answer.quotes.filter(({ id }) => id !== quote.id), quote] }
}

function quoteOf({ id = '', startsAt = 0, endsAt = 0, excerpt = '' }: Saved, theme: Theme): QuoteView {
  const own = { id, startsAt, endsAt, excerpt, publicText: excerpt }
  return { ...own, themeId: theme.id, themeTitle: theme.title, isChosen: false, isStale: false }
}
