/** On the start page: the way to answer without a computer. */
export function AnswerOnPaper({ token }: { token: string }) {
  return (
    <p className="govuk-body">
      You would rather write?{' '}
      <a className="govuk-link" href={`/respond/${token}/print`}>
        Answer on paper
      </a>
      , also in large print.
    </p>
  )
}
