import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ConsultationView, DocumentView } from '@/lib/consultations/types'
import type { FormState } from '@/lib/core/form-action'
import { fileFacts } from './file-facts'
import styles from './consultations.module.css'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = { consultation: ConsultationView; canRemove: boolean; remove: Action }

export function DocumentList({ consultation, canRemove, remove }: Props) {
  const { id, slug, documents } = consultation
  if (documents.length === 0)
    return (
      <p className="govuk-body">
        No document yet. What people need to read before they answer is put here: they find it on the public
        page and before the questions.
      </p>
    )
  return (
    <ul className="govuk-list">
      {documents.map((document) => (
        <li key={document.id} className={styles.document}>
          <DocumentLink slug={slug} document={document} />
          {canRemove ? (
            <ActionForm action={remove}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="documentId" value={document.id} />
              <SubmitButton kind="secondary">
                Remove<span className="govuk-visually-hidden"> {document.title}</span>
              </SubmitButton>
            </ActionForm>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function DocumentLink({ slug, document }: { slug: string; document: DocumentView }) {
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={`/consultations/${slug}/documents/${document.id}`} download>
        {document.title}
      </a>
      <br />
      <span className="govuk-hint">{fileFacts(document)}</span>
    </p>
  )
}
