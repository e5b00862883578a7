import Link from 'next/link'
import type { ConsultationView } from '@/lib/consultations/types'
import { countOf, listOf } from '@/lib/core/format'

type Part = { slug: string; name: string; says: string; isOpen?: boolean }

/** The ways into everything that belongs to a consultation. */
export function PartsList({ consultation }: { consultation: ConsultationView }) {
  const { id, launchedAt } = consultation
  return (
    <>
      <h2 className="govuk-heading-m">What is asked, and of whom</h2>
      <Parts id={id} parts={prepared(consultation)} />
      <h2 className="govuk-heading-m">What comes back</h2>
      {launchedAt ? null : (
        <p className="govuk-body">Response rates, answers and the report come with the launch.</p>
      )}
      <Parts id={id} parts={returned(launchedAt !== null, consultation.stage.hasOpenLink)} />
    </>
  )
}

function prepared(consultation: ConsultationView): Part[] {
  const { stage, questionnaire, documents } = consultation
  const asked = listOf([
    ...stage.audiences.map((audience) => audience.bodyTypeNamePlural),
    ...(stage.hasOpenLink ? ['members of the public'] : []),
  ])
  const count = questionnaire?.questionCount ?? 0
  const version = questionnaire && questionnaire.number > 1 ? `, version ${questionnaire.number}` : ''
  return [
    { slug: 'edit', name: 'The record', says: 'Title, reasons, dates, contact' },
    { slug: 'audience', name: 'Audience', says: asked || 'Nobody chosen yet' },
    {
      slug: 'questionnaire',
      name: 'Questionnaire',
      says: count === 0 ? 'No questions yet' : `${countOf(count, 'question')}${version}`,
    },
    {
      slug: 'documents',
      name: 'Documents',
      says: documents.length === 0 ? 'None' : countOf(documents.length, 'document'),
    },
    { slug: 'preview', name: 'Preview and pilot', says: 'The questionnaire as respondents will see it' },
    {
      slug: 'fairness',
      name: 'Evidence of fairness',
      says: 'What shows that people were consulted fairly',
    },
    { slug: 'paper', name: 'On paper and by telephone', says: 'Forms to print, answers to key in, files' },
  ]
}

function returned(isOpen: boolean, hasOpenLink: boolean): Part[] {
  return [
    { slug: 'rates', name: 'Response rates', says: 'Who answered, by kind of body and borough', isOpen },
    { slug: 'silent', name: 'Silent bodies', says: 'Who has not answered yet', isOpen },
    { slug: 'responses', name: 'Responses', says: 'Every answer as it was given', isOpen },
    {
      slug: 'answers',
      name: 'Answers in figures',
      says: 'Each closed question, by body, place or answer',
      isOpen,
    },
    {
      slug: 'borough-responses',
      name: 'Borough responses',
      says: 'What boroughs make of their panels’ answers',
      isOpen,
    },
    ...(hasOpenLink
      ? [
          {
            slug: 'equality',
            name: 'Who answered: equality',
            says: 'Figures of members of the public',
            isOpen,
          },
        ]
      : []),
    { slug: 'themes', name: 'Themes', says: 'The code frame', isOpen },
    { slug: 'reading', name: 'Reading desk', says: 'Answer by answer, with themes and quotes', isOpen },
    { slug: 'alike', name: 'Answers alike', says: 'Campaign texts and letters copied', isOpen },
    { slug: 'redaction', name: 'Redaction', says: 'What is taken out before others read it', isOpen },
    { slug: 'publication', name: 'Published responses', says: 'What everybody can read', isOpen },
    { slug: 'report', name: 'Report', says: 'What you told us', isOpen },
    { slug: 'rounds', name: 'Later rounds', says: 'A draft for comment, and what changed in it', isOpen },
    {
      slug: 'commitments',
      name: 'Commitments',
      says: 'What will be done because of it, and by when',
      isOpen,
    },
    { slug: 'telling', name: 'Telling people', says: 'Who hears what came of it, and when', isOpen },
    { slug: 'export', name: 'Export', says: 'Files for Excel, SPSS, R, NVivo and archives', isOpen },
  ]
}

function Parts({ id, parts }: { id: string; parts: Part[] }) {
  return (
    <ul className="govuk-task-list">
      {parts.map(({ slug, name, says, isOpen = true }) => (
        <li
          key={slug}
          className={`govuk-task-list__item${isOpen ? ' govuk-task-list__item--with-link' : ''}`}
        >
          <div className="govuk-task-list__name-and-hint">
            {isOpen ? (
              <Link className="govuk-link govuk-task-list__link" href={`/staff/consultations/${id}/${slug}`}>
                {name}
              </Link>
            ) : (
              name
            )}
            <div className="govuk-task-list__hint">{says}</div>
          </div>
        </li>
      ))}
    </ul>
  )
}
