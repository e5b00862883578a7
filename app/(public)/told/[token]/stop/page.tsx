import type { Metadata } from 'next'
import Link from 'next/link'
import { NewsChoice } from '@/components/telling/news-choice'
import { asWritten } from '@/lib/core/words'
import { choose } from '../actions'
import { readTold } from '../read-told'
import { wordsOfTold } from '../words-of-told'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await wordsOfTold((await params).token)).text('news.heading') }
}

/** Opening it changes nothing: programs that look into letters open every link. */
export default async function StopPage({ params }: Props) {
  const { token } = await params
  const [view, words] = [await readTold(token), await wordsOfTold(token)]
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Link href={`/told/${token}`} className="govuk-back-link">
          {words.say('became.title')}
        </Link>
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l" {...asWritten(words)}>
            {view.consultation.title}
          </span>
          {words.say(view.hearsMore ? 'news.stop-heading' : 'news.stopped')}
        </h1>
        <NewsChoice {...{ view, token, words }} action={choose} />
      </div>
    </div>
  )
}
