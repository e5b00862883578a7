'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { DeskDepthChange } from '@/lib/analysis/desk/schema'
import { STANCES, type DeskChange, type Stance } from '@/lib/analysis/schema'
import type { AnswerKey, AnswerView, DeskView } from '@/lib/analysis/types'
import { countOf } from '@/lib/core/format'
import { AlikeNote } from './alike-note'
import { AnswerPanel } from './answer-panel'
import { atOf, deskHref, type DeskAddress } from './desk-address'
import { DeskBar } from './desk-bar'
import { Judgement } from './judgement'
import { KeyHelp } from './key-help'
import { wholeWords } from './passages'
import { STANCE_KEYS } from './stances'
import { ThemePanel } from './theme-panel'
import { THEME_KEYS } from './theme-keys'
import { isOn, useAnswer } from './use-answer'
import { useKeys, useKeysSwitch } from '@/components/ui/use-keys'
import { usePassage } from './use-passage'
import { useUndoKey } from './use-undo-key'
import type { Saved, SaveState } from './use-saves'
import styles from './desk.module.css'

type Props = {
  desk: DeskView
  answer: AnswerView
  address: DeskAddress
  path: string
  saving: SaveState
  send: (change: DeskChange | DeskDepthChange) => Promise<Saved | null>
  /** Takes the reader's last step back, and says which; '' where it was refused. */
  undo: () => Promise<string>
  /** Where "previous" leads, and what is to be done before one goes. */
  back: AnswerKey | null
  leave: (to: AnswerKey) => void
}

/** One answer with everything that can be done to it, by key or by button. */
export function AnswerDesk({ desk, answer, address, path, saving, send, undo, back, leave }: Props) {
  const router = useRouter()
  const state = useAnswer(answer, send)
  const selection = usePassage(answer.text)
  const help = useRef<HTMLDialogElement>(null)
  const [choosing, setChoosing] = useState(false)
  const [along, setAlong] = useState(false)
  const [news, setNews] = useState('')
  const [keysOn, switchKeys] = useKeysSwitch()
  const may = {
    code: desk.consultation.allowedActions.includes('code'),
    read: desk.consultation.allowedActions.includes('mark-read'),
  }
  const hrefOf = (key: AnswerKey | null) => key && deskHref(`${path}/reading`, { ...address, at: atOf(key) })
  const redactionHref = `${path}/redaction/${answer.responseId}?${new URLSearchParams({ question: answer.question, show: 'all' })}`
  const go = (key: AnswerKey | null, otherwise: string) => {
    const href = hrefOf(key)
    if (!key || !href) return setNews(otherwise)
    leave(key)
    router.push(href)
  }
  const { shown } = state
  const escalateHref = `${path}/reading/escalate?${new URLSearchParams({ at: atOf(answer) })}`

  const pressTheme = (index: number) => {
    const theme = desk.themes[index]
    if (!theme || !may.code) return
    if (choosing) return void quoteFor(theme)
    if (selection.passage) return codePassage(theme)
    const on = !isOn(shown, theme.id)
    if (!on && shown.quotes.some(({ themeId }) => themeId === theme.id))
      return setNews(`${theme.title} has a quote here. Remove the quote first.`)
    if (along && shown.alike) return void codeAlong(theme, on, shown.alike.groupId)
    state.setTheme(theme, on)
    setNews(`${theme.title} ${on ? 'on' : 'off'}.`)
  }
  const codePassage = (theme: { id: string; title: string }) => {
    if (!selection.passage) return
    state.addSpan(theme, wholeWords(answer.text, selection.passage))
    selection.clear()
    setNews(`The passage is coded to ${theme.title}.`)
  }
  const codeAlong = async (theme: { id: string; title: string }, on: boolean, groupId: string) => {
    const others = await state.setThemeAlike(theme, on, groupId)
    if (others !== null)
      setNews(`${theme.title} ${on ? 'on' : 'off'}, and ${on ? 'on' : 'off'} in ${countOf(others, 'other')}.`)
  }
  const setStance = (stance: Stance) => {
    if (!may.code) return
    const wanted = shown.mark.stance === stance ? null : stance
    state.setMark({ stance: wanted })
    setNews(wanted ? `Position: ${wanted}.` : 'Position taken off.')
  }
  const setEvidence = () => {
    if (!may.code) return
    state.setMark({ isEvidence: !shown.mark.isEvidence })
    setNews(shown.mark.isEvidence ? 'Not rich in evidence.' : 'Rich in evidence.')
  }
  const switchAlong = () => {
    if (!may.code || !shown.alike) return setNews('No other answer is known to say nearly the same.')
    setAlong(!along)
    setNews(
      along ? 'Themes go to this answer alone.' : `Themes go to ${countOf(shown.alike.others, 'other')} too.`,
    )
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
    setNews('Undoing…')
    void undo().then(setNews)
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
    E: setEvidence,
    L: switchAlong,
    X: () => router.push(escalateHref),
    ...Object.fromEntries(STANCES.map((stance) => [STANCE_KEYS[stance], () => setStance(stance)])),
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
  const keysWork = useKeys(keysOn, press)
  useUndoKey(takeBack)

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
        <AnswerPanel
          {...{ shown, selection, act, mayCode: may.code, themes: desk.themes }}
          removeQuote={state.removeQuote}
          removeSpan={state.removeSpan}
        >
          <AlikeNote alike={shown.alike} {...{ path, along, act, mayCode: may.code }} />
          <Judgement {...{ shown, act, escalateHref, redactionHref, mayCode: may.code }} />
        </AnswerPanel>
        <ThemePanel
          {...{ desk, shown, choosing, path, mayCode: may.code }}
          press={pressTheme}
          cancel={cancel}
          {...{ keysOn, keysWork }}
        />
      </div>
      <KeyHelp dialog={help} keysOn={keysOn} switchKeys={switchKeys} themes={desk.themes.length} />
    </div>
  )
}
