'use client'

import { FieldFrame, useField, type FieldProps } from '@/components/ui/field-frame'

/** A file to choose. */
export function FileField(frame: FieldProps) {
  const { describedBy, error } = useField(frame.name, frame.hint)
  return (
    <FieldFrame {...frame}>
      <input
        className={`govuk-file-upload${error ? ' govuk-file-upload--error' : ''}`}
        id={frame.name}
        name={frame.name}
        type="file"
        accept=".csv,.txt,.tsv,text/csv"
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
      />
    </FieldFrame>
  )
}
