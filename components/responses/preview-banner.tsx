import { bold, linkTo } from '@/components/ui/marks'
import type { Words } from '@/lib/core/words'

/** On every page of a preview link: nobody may take what they write here for an answer. */
export function PreviewBanner({ token, words, page }: { token: string; words: Words; page?: string }) {
  const about = page ? `?page=${encodeURIComponent(page)}` : ''
  return (
    <div className="govuk-notification-banner no-print" role="region" aria-labelledby="preview-banner-title">
      <div className="govuk-notification-banner__header">
        <p className="govuk-notification-banner__title" id="preview-banner-title">
          {words.say('preview.title')}
        </p>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-body">
          {words.say('preview.text', {
            ...{ b: bold, a: linkTo(`/respond/${token}/remarks${about}`, 'govuk-notification-banner__link') },
          })}
        </p>
      </div>
    </div>
  )
}
