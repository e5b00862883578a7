'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { FieldFrame, useField } from '@/components/ui/field-frame'
import { TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { MAX_DOCUMENT_BYTES } from '@/lib/consultations/schema'
import type { FormState } from '@/lib/core/form-action'

type Action = (state: FormState, form: FormData) => Promise<FormState>

export function AddDocumentForm({ id, action }: { id: string; action: Action }) {
  return (
    <ActionForm action={action}>
      <h2 className="govuk-heading-m">Add a document</h2>
      <input type="hidden" name="id" value={id} />
      <TextField name="title" label="Title" hint="What people see, such as “Draft strategy, October 2009”." />
      <FileField />
      <SubmitButton>Add the document</SubmitButton>
    </ActionForm>
  )
}

const LABEL = {
  name: 'content',
  label: 'File',
  hint: 'PDF, Word (.docx), OpenDocument (.odt), plain text, PNG or JPEG; at most 10 MB.',
}

/** Says that a file is too large before it is sent: the server would not even read it. */
function FileField() {
  const { describedBy } = useField(LABEL.name, LABEL.hint)
  const [tooLarge, setTooLarge] = useState(false)
  return (
    <FieldFrame {...LABEL}>
      {tooLarge ? (
        <p className="govuk-error-message" role="alert">
          <span className="govuk-visually-hidden">Error:</span> Choose a file of at most 10 MB
        </p>
      ) : null}
      <input
        className="govuk-file-upload"
        id="content"
        name="content"
        type="file"
        accept=".pdf,.docx,.odt,.txt,.png,.jpg,.jpeg"
        aria-describedby={describedBy}
        onChange={(event) => {
          const isLarge = (event.target.files?.[0]?.size ?? 0) > MAX_DOCUMENT_BYTES
          setTooLarge(isLarge)
          if (isLarge) event.target.value = ''
        }}
      />
    </FieldFrame>
  )
}
