/** To a member of the public, on the start page: that this page is theirs and how to find it again. Plain. */
export function OwnPageNote() {
  return (
    <div className="govuk-inset-text">
      <strong>This page is yours.</strong> Keep its address, for instance as a bookmark: it is the only way
      back to your answers. Whoever has it can see and change them, so please keep it to yourself.
    </div>
  )
}
