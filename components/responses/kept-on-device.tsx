'use client'

import { useEffect, useState } from 'react'
import { useWords } from '@/components/ui/words'
import { formatInstant } from '@/lib/core/format'
import type { LiveKey, Words } from '@/lib/core/words'
import { answersFile, saveAsFile } from './answers-file'
import { differingKeys } from './answer-values'
import { browserShelf } from './browser-shelf'
import { DeviceCopy } from './device-copy'
import { DraftSaver } from './draft-saver'
import { restored, type Kept } from './draft-state'
import { forgetPage } from './kept-page'
import { QueuedSubmission, type QueueState } from './queued-submission'
import { inLanguage } from './use-answering'
import { WaitingSubmission } from './waiting-submission'

type Props = {
  token: string
  title: string
  /** Titles of the questions by the key of their answers. */
  titles: Record<string, string>
  /** Answers are taken, and a draft is there to go on with. */
  canGoOn: boolean
}

/**
 * On the other pages of a link: what this device still keeps of it. A submission that waits is sent; what was never sent
 * is shown; what has all arrived goes once there is no draft any more.
 */
export function KeptOnDevice(props: Props) {
  const { token, title, titles, canGoOn } = props
  const words = useWords()
  const [kept, setKept] = useState<Kept | null>(null)
  const [waiting, setWaiting] = useState<{ queue: QueuedSubmission; state: QueueState } | null>(null)
  useEffect(() => {
    let queue: QueuedSubmission | undefined
    const device = new DeviceCopy(browserShelf, token)
    const look = async () => {
      const found = await device.read()
      if (found?.queuedAt) {
        queue = queueOf(found, device, { token, titles, words }, (state) =>
          setWaiting({ queue: queue!, state }),
        )
        setKept(found)
        return queue.resume(found.queuedAt, [])
      }
      if (found && unsentIn(found).length > 0) return setKept(found)
      if (!canGoOn) await Promise.all([found ? device.forget() : null, forgetPage(token)])
    }
    void look()
    const online = () => void queue?.send()
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('online', online)
      queue?.quiet()
    }
  }, [token, titles, canGoOn, words])
  if (!kept) return null
  const file = () => saveAsFile(answersFile(title, linesOf(kept, titles), new Date(kept.at), words))
  if (waiting && waiting.state.kind !== 'none')
    return (
      <WaitingSubmission
        {...{ token, state: waiting.state, onFile: file }}
        onDevice
        onTry={() => void waiting.queue.send()}
        onTakeBack={() =>
          void waiting.queue
            .takeBack()
            .then(() => window.location.assign(new URL(`/respond/${token}/questions`, window.location.href)))
        }
      />
    )
  const forget = async () => {
    await Promise.all([new DeviceCopy(browserShelf, token).forget(), forgetPage(token)])
    setKept(null)
  }
  return <Unsent {...{ kept, titles, canGoOn }} onFile={file} onForget={() => void forget()} />
}

type UnsentProps = Pick<Props, 'titles' | 'canGoOn'> & {
  kept: Kept
  onFile: () => void
  onForget: () => void
}

function Unsent({ kept, titles, canGoOn, onFile, onForget }: UnsentProps) {
  const words = useWords()
  const keys = [...new Set(unsentIn(kept).map(questionOf))]
  return (
    <section className="govuk-inset-text no-print" aria-labelledby="kept-title">
      <h2 className="govuk-heading-m" id="kept-title">
        {words.say('live.unsent')}
      </h2>
      <p className="govuk-body">
        {words.say('live.unsent-until', { when: formatInstant(kept.at, words.language) })}
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {keys.map((key) => (
          <li key={key}>{titles[key] ?? key}</li>
        ))}
      </ul>
      <p className="govuk-body">{words.say(canGoOn ? 'live.unsent-go-on' : 'live.unsent-over')}</p>
      <div className="govuk-button-group">
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onFile}>
          {words.say('live.file')}
        </button>
        <button type="button" className="govuk-button govuk-button--warning" onClick={onForget}>
          {words.say('live.device-delete')}
        </button>
      </div>
    </section>
  )
}

const unsentIn = (kept: Kept) => differingKeys(kept.known.answers, kept.current)

const questionOf = (key: string) => key.replace(/-Comment$/, '')

/** The submission as it was left, without a form around it. */
function queueOf(
  kept: Kept,
  device: DeviceCopy,
  { token, titles, words }: Pick<Props, 'token' | 'titles'> & { words: Words<LiveKey> },
  tell: (state: QueueState) => void,
): QueuedSubmission {
  const none = () => {}
  const saver = new DraftSaver({
    ...{
      url: `/api/respond/${token}/draft${inLanguage(words)}`,
      versionId: kept.versionId,
      device,
      queuedAt: kept.queuedAt,
    },
    draft: restored(kept, null).state,
    savedAt: new Date(kept.at),
    ...{ tell: none, show: none, isEditing: () => false },
  })
  return new QueuedSubmission({
    ...{ url: `/api/respond/${token}/submit${inLanguage(words)}`, saver, words, tell },
    submitted: async () => void (await Promise.all([device.forget(), forgetPage(token)])),
    titleOf: (key) => titles[questionOf(key)] ?? key,
  })
}

function linesOf(kept: Kept, titles: Record<string, string>) {
  return Object.entries(kept.current).map(([key, value]) => ({
    ...{ name: key, page: 0, pageTitle: '', question: titles[questionOf(key)] ?? key },
    lines: [typeof value === 'string' ? value : [value].flat().map(textOf).join(', ')],
  }))
}

const textOf = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value))
