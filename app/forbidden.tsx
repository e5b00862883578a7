export const metadata = { title: 'You cannot open this page' }

export default function ForbiddenPage() {
  return (
    <>
      <h1 className="govuk-heading-l">You cannot open this page</h1>
      <p className="govuk-body">
        Your account does not have the role this page is for. If you think it should, ask an administrator of
        Soundings in your organisation.
      </p>
    </>
  )
}
