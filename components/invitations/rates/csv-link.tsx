/** The way to a table as a file. */
export function CsvLink({ href, children }: { href: string; children: string }) {
  return (
    <p className="govuk-body no-print">
      <a className="govuk-link" href={href} download>
        {children}
      </a>
    </p>
  )
}
