import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import { FileField } from './file-field'

type Props = {
  consultationId: string
  upload: (state: FormState, form: FormData) => Promise<FormState>
}

/** Choose a file; what its columns are is asked on the next page. */
export function UploadForm({ consultationId, upload }: Props) {
  return (
    <ActionForm action={upload}>
      <input type="hidden" name="consultationId" value={consultationId} />
      <FileField
        name="file"
        label="A CSV file"
        hint="At most 10 MB and 50,000 rows. Its first line names the columns."
      />
      <SubmitButton>Upload it and look at it first</SubmitButton>
    </ActionForm>
  )
}
