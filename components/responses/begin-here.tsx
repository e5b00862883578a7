'use client'

import {
  startTransition,
  useEffect,
  useRef,
  useState,
  type ComponentProps,
  type ComponentType,
  type FormEvent,
  type ReactNode,
} from 'react'
import { createPortal } from 'react-dom'
import type { SurveyViewProps } from '@/components/ui/survey/survey-types'
import type { AnswerForm } from './answer-form'
import { beginDraft, START, type Begun } from './begin-draft'

/** Long enough for the page itself to be there and be read. */
const SOON = 300

type FormProps = ComponentProps<typeof AnswerForm>

type Props = Omit<FormProps, 'draft' | 'startPage' | 'startQuestion'> & {
  /** What stands above the questions. */
  head: ReactNode
  /** Of the page of the questions, as the browser shows it. */
  pageTitle: string
  /** The start page. */
  children: ReactNode
}

type Loaded = { Form: ComponentType<FormProps>; Survey: ComponentType<SurveyViewProps> }

/**
 * Puts the questions in the place of the start page as soon as somebody begins. While that page is read, what draws the
 * questions is fetched, and draws them once out of sight: a telephone's browser takes seconds for the first time and a
 * fraction of that for the second. Until all this is there, and without scripts, the button leads to the page of the
 * questions, which is the same.
 */
export function BeginHere({ head, pageTitle, children, ...form }: Props) {
  const { Form, rehearsal } = useLoaded(form.definition)
  const [begun, setBegun] = useState<Begun | null>(null)
  const isBeginning = useRef(false)
  useShown(begun !== null, pageTitle)

  const begin = (event: FormEvent<HTMLElement>) => {
    const target = event.target as HTMLFormElement
    const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    if (target.id !== START || submitter?.value || !Form) return
    event.preventDefault()
    if (isBeginning.current) return
    isBeginning.current = true
    void beginDraft(form.token).then((answer) => {
      const page = `/respond/${form.token}`
      if (typeof answer === 'object' && answer.versionId === form.versionId) {
        window.history.pushState(null, '', `${page}/questions`)
        return setBegun(answer)
      }
      // The start page says why nothing is taken; a device without a connection may have kept the other.
      window.location.assign(answer === 'refused' ? page : `${page}/questions`)
    })
  }
  if (begun && Form)
    return (
      <>
        {head}
        <Form {...form} draft={begun.draft} />
      </>
    )
  return (
    <div onSubmit={begin} data-questions={Form ? 'ready' : undefined}>
      {children}
      {rehearsal}
    </div>
  )
}

/** Fetches what draws the questions, and lets it draw them once where nobody sees it. */
function useLoaded(definition: object) {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [stage, setStage] = useState<HTMLElement | null>(null)
  useEffect(() => {
    let isGone = false
    const load = async () => {
      const [{ AnswerForm }, { SurveyForm }] = await Promise.all([
        import('./answer-form'),
        import('@/components/ui/survey/survey-form'),
      ])
      if (isGone) return
      setLoaded({ Form: AnswerForm, Survey: SurveyForm })
      startTransition(() => setStage(document.createElement('div')))
    }
    // Without a network it will be fetched when it is needed, which says what is wrong.
    const timer = setTimeout(() => void load().catch(() => {}), SOON)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [])
  const rehearsal =
    loaded && stage
      ? createPortal(
          <loaded.Survey mode="preview" definition={definition} onReady={() => setStage(null)} />,
          stage,
        )
      : null
  return { Form: loaded?.Form ?? null, rehearsal }
}

/** A new page to whoever reads it: its title, its top, and the focus on its heading. */
function useShown(isShown: boolean, pageTitle: string): void {
  useEffect(() => {
    // Going back leads to the start page as it is now, and forward to the questions.
    const turn = () => {
      if (isShown !== window.location.pathname.endsWith('/questions')) window.location.reload()
    }
    turn() // it may have been turned before this page was ready
    window.addEventListener('popstate', turn)
    return () => window.removeEventListener('popstate', turn)
  }, [isShown])
  useEffect(() => {
    if (!isShown) return
    document.title = document.title.replace(/^.*(?= - )/s, () => pageTitle)
    window.scrollTo(0, 0)
    document.getElementById('questions')?.focus({ preventScroll: true })
  }, [isShown, pageTitle])
}
