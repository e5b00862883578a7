import type { Metadata } from 'next'
import { ToldPage } from '@/components/telling/told-page'
import { answerQuestions, choose } from './actions'
import { readTold } from './read-told'
import { wordsOfTold } from './words-of-told'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await wordsOfTold((await params).token)).text('became.title') }
}

/** Private by its address alone: opening it changes nothing, since programs that look into letters open every link. */
export default async function Told({ params }: Props) {
  const { token } = await params
  const [view, words] = [await readTold(token), await wordsOfTold(token)]
  return <ToldPage {...{ view, token, words, answerQuestions, choose }} />
}
