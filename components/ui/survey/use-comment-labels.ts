'use client'

import { useEffect, type RefObject } from 'react'
import type { Model } from 'survey-core'
import type { FormKey } from '@/lib/core/english-words'
import type { Words } from '@/lib/core/words'

/** SurveyJS leaves the box for "other" and for comments without a name: gives it its question's. */
export function useCommentLabels(
  frame: RefObject<HTMLDivElement | null>,
  model: Model,
  words: Words<FormKey>,
) {
  useEffect(() => {
    if (!frame.current) return
    const name = () => {
      for (const box of frame.current?.querySelectorAll('textarea[id$="_comment"]:not([aria-label])') ?? []) {
        const question = model.getQuestionByName(box.closest<HTMLElement>('[data-name]')?.dataset.name ?? '')
        box.setAttribute('aria-label', words.text('live.own-words', { title: question?.title ?? '' }))
      }
    }
    name()
    const observer = new MutationObserver(name)
    observer.observe(frame.current, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [frame, model, words])
}
