'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { DeskChange } from '@/lib/analysis/schema'
import type { AnswerKey, AnswerView, DeskView } from '@/lib/analysis/types'
import { AnswerPanel } from './answer-panel'
import { atOf, deskHref, type DeskAddress } from './desk-address'
import { DeskBar } from './desk-bar'
import { KeyHelp } from './key-help'
import { wholeWords } from './passages'
import { ThemePanel } from './theme-panel'
import { THEME_KEYS } from './theme-keys'
import { isOn, useAnswer, type Undo } from './use-answer'
import { useKeys, useKeysSwitch } from '@/components/ui/use-keys'
import { usePassage } from './use-passage'
import type { Saved, SaveState } from './use-saves'
import styles from './desk.module.css'

type Props = {
  desk: DeskView
  answer: AnswerView
  address: DeskAddress
  path: string
  saving: SaveState
  send: (change: DeskChange) => Promise<Saved | null>
  remember: (undo: Undo) => void
  undo: () => Undo | null
  /** Where "previous" leads, and what is to be done before one goes. */
  back: AnswerKey | null
  leave: (to: AnswerKey) => void
}

/** One answer with everything that can be done to it, by key or by button. */
export function AnswerDesk({
  desk,
  answer,
  address,
  path,
  saving,
  send,
  remember,
  undo,
  back,
  leave,
}: Props) {
  const router = useRouter()
  const state = useAnswer(answer, send, remember)
  const selection = usePassage(answer.text)
  const help = useRef<HTMLDialogElement>(null)
  const [choosing, setChoosing] = useState(false)
  const [news, setNews] = useState('')
  const [keysOn, switchKeys] = useKeysSwitch()
  const may = {
    code: desk.consultation.allowedActions.includes('code'),
    read: desk.consultation.allowedActions.includes('mark-read'),
  }
  const hrefOf = (key: AnswerKey | null) => key && deskHref(`${path}/reading`, { ...address, at: atOf(key) })
  const go = (key: AnswerKey | null, otherwise: string) => {
    const href = hrefOf(key)
    if (!key || !href) return setNews(otherwise)
    leave(key)
    router.push(href)
  }
  const { shown } = state

  const pressTheme = (index: number) => {
    const theme = desk.themes[index]
    if (!theme || !may.code) return
    if (choosing) return void quoteFor(theme)
    const on = !isOn(shown, theme.id)
    if (!on && shown.quotes.some(({ themeId }) => themeId === theme.id))
      return setNews(`${theme.title} has a quote here. Remove the quote first.`)
    state.setTheme(theme, on)
    setNews(`${theme.title} ${on ? 'on' : 'off'}.`)
  }
  const quoteFor = (theme: { id: string; title: string }) => {
    setChoosing(false)
    if (!selection.passage) return
    void state.quote(theme, wholeWords(answer.text, selection.passage))
    selection.clear()
    setNews(`Marked as a quote for ${theme.title}.`)
  }
  const beginQuote = () => {
    if (!may.code) return
    if (!selection.passage)
      return setNews('Select a passage first: with the mouse, or sentence by sentence with S.')
    if (desk.themes.length === 0) return setNews('Add a theme first, then mark quotes for it.')
    const given = desk.themes.filter(({ id }) => isOn(shown, id))
    if (given.length === 1 && given[0]) return quoteFor(given[0])
    setChoosing(true)
    setNews('Which theme is it a quote for? Press its key or its button.')
  }
  const readOn = () => {
    if (may.read) state.setRead(true)
    go(desk.next, 'Marked as read. That was the last answer.')
  }
  const select = (how: 'next' | 'more') => {
    const found = selection[how]()
    if (found) setNews(`Selected: ${answer.text.slice(found.startsAt, found.endsAt)}`)
  }
  const cancel = () => {
    setChoosing(false)
    selection.clear()
    setNews('')
  }
  const takeBack = () => {
    const undone = undo()
    if (undone && atOf(undone.answer) === atOf(answer)) state.showUndone(undone.changes)
    setNews(undone ? `Undone: ${undone.words}.` : 'There is nothing to undo.')
  }
  const act: Record<string, () => void> = {
    j: () => go(desk.next, 'That was the last answer.'),
    ArrowRight: () => go(desk.next, 'That was the last answer.'),
    k: () => go(back, 'This is the first answer.'),
    ArrowLeft: () => go(back, 'This is the first answer.'),
    u: () => go(desk.nextUnread, 'No unread answer follows.'),
    q: beginQuote,
    s: () => select('next'),
    S: () => select('more'),
    z: takeBack,
    Enter: readOn,
    ' ': readOn,
    Escape: cancel,
    '?': () => help.current?.showModal(),
  }
  // What a key does changes with every change of the answer: the newest is always the one that is pressed.
  const press = (key: string): boolean => {
    const index = THEME_KEYS.indexOf(key)
    if (index >= 0 && index < desk.themes.length) pressTheme(index)
    else if (act[key]) act[key]()
    else return false
    return true
  }
  useKeys(keysOn, press)

  return (
    <div className={styles.desk}>
      <DeskBar
        {...{ desk, shown, saving, keysOn, switchKeys, act, may }}
        steps={[
          { words: 'Previous', shortcut: 'K', to: back, href: hrefOf(back) },
          { words: 'Next', shortcut: 'J', to: desk.next, href: hrefOf(desk.next) },
          { words: 'Next unread', shortcut: 'U', to: desk.nextUnread, href: hrefOf(desk.nextUnread) },
        ]}
        leave={leave}
      />
      <p role="status" className={styles.news}>
        {news}
      </p>
      <div className={styles.columns}>
        <AnswerPanel {...{ shown, selection, act, mayCode: may.code }} removeQuote={state.removeQuote} />
        <ThemePanel
          {...{ desk, shown, choosing, path, mayCode: may.code }}
          press={pressTheme}
          cancel={cancel}
          keysOn={keysOn}
        />
      </div>
      <KeyHelp dialog={help} keysOn={keysOn} switchKeys={switchKeys} themes={desk.themes.length} />
    </div>
  )
}
