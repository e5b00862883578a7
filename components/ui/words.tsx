'use client'

import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { englishWords, type FormKey } from '@/lib/core/english-words'
import { liveWords, type LiveKey, type LiveMessages, type Words } from '@/lib/core/words'

const Spoken = createContext<Words<LiveKey> | null>(null)

/** Gives the scripts of a page the words it brought along, in the reader's language. */
export function WordsProvider({ live, children }: { live: LiveMessages; children: ReactNode }) {
  const words = useMemo(() => liveWords(live), [live])
  return <Spoken.Provider value={words}>{children}</Spoken.Provider>
}

/** What fields and forms say of themselves; English on pages that are only ever that. */
export function useFormWords(): Words<FormKey> {
  return useContext(Spoken) ?? englishWords
}

/** For what stands on pages of a link alone. */
export function useWords(): Words<LiveKey> {
  const words = useContext(Spoken)
  if (!words) throw new Error('no WordsProvider around')
  return words
}
