/** On every page of a preview link: nobody may take what they write here for an answer. */
export function PreviewBanner({ token, page }: { token: string; page?: string }) {
  const about = page ? `?page=${encodeURIComponent(page)}` : ''
  return (
    <div className="govuk-notification-banner no-print" role="region" aria-labelledby="preview-banner-title">
      <div className="govuk-notification-banner__header">
        <p className="govuk-notification-banner__title" id="preview-banner-title">
          Preview
        </p>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-body">
          <strong>Answers are not counted and will be deleted at launch.</strong> Try it as those who are
          asked will. Something is unclear or wrong?{' '}
          <a className="govuk-notification-banner__link" href={`/respond/${token}/remarks${about}`}>
            Write a remark
          </a>
        </p>
      </div>
    </div>
  )
}
