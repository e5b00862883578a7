import type { Metadata } from 'next'
import { ToldPage } from '@/components/telling/told-page'
import { answerQuestions, choose } from './actions'
import { readTold } from './read-told'

export const metadata: Metadata = {
  title: 'What became of what you said',
  robots: { index: false },
  referrer: 'same-origin',
}

/** Private by its address alone: opening it changes nothing, since programs that look into letters open every link. */
export default async function Told({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  return <ToldPage view={await readTold(token)} {...{ token, answerQuestions, choose }} />
}
