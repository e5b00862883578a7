import Link from 'next/link'
import { Paragraphs } from '@/components/ui/paragraphs'
import { countOf, formatDate, formatDateWithWeekday, listOf } from '@/lib/core/format'
import type { ConsultationView } from '@/lib/consultations/types'
import { HubTag } from './hub-tag'

/** What anybody should know of a consultation: why, what can be changed, who decides, until when, on what papers. */
export function ConsultationFacts({ consultation }: { consultation: ConsultationView }) {
  const { title, status, note, leads } = consultation
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <span className="govuk-caption-l">
          Consultation led by the {listOf(leads.map((lead) => lead.name))}
        </span>
        <h1 className="govuk-heading-xl govuk-!-margin-bottom-4">{title}</h1>
        <p className="govuk-body-l">
          <HubTag status={status} /> {standing(consultation)}
        </p>
        <WhatToDo consultation={consultation} />
        {note ? <div className="govuk-inset-text">{note}</div> : null}
        <Part heading="Why we are asking" text={consultation.why} />
        <Part heading="What can still be changed" text={consultation.canChange} />
        <Part heading="What cannot be changed" text={consultation.cannotChange} />
        <Part heading="How earlier views were used" text={consultation.earlierViews} />
        <Deciding consultation={consultation} />
        <Documents consultation={consultation} />
        <Contact consultation={consultation} />
      </div>
    </div>
  )
}

function Part({ heading, text }: { heading: string; text: string }) {
  if (!text) return null
  return (
    <>
      <h2 className="govuk-heading-m">{heading}</h2>
      <Paragraphs text={text} />
    </>
  )
}

function standing({ status, stage, withdrawnReason }: ConsultationView): string {
  if (status === 'withdrawn') return `This consultation was withdrawn. ${withdrawnReason ?? ''}`
  if (!stage.closesOn) return ''
  if (status === 'approved')
    return stage.opensOn ? `From ${formatDate(stage.opensOn)} to ${formatDate(stage.closesOn)}.` : ''
  if (status === 'open')
    return `Open until the end of ${formatDateWithWeekday(stage.closesOn)}${stage.extensions.length > 0 ? ' (extended)' : ''}.`
  return `It ran from ${stage.opensOn ? formatDate(stage.opensOn) : 'its opening'} to ${formatDate(stage.closesOn)}.`
}

function WhatToDo({ consultation }: { consultation: ConsultationView }) {
  const { slug, status, reportedAt, stage, questionnaire } = consultation
  if (reportedAt)
    return (
      <p className="govuk-body">
        <Link className="govuk-button govuk-!-margin-bottom-2" href={`/consultations/${slug}/report`}>
          Read what you told us
        </Link>
      </p>
    )
  if (status !== 'open') return null
  const asked = listOf(stage.audiences.map((audience) => audience.bodyTypeNamePlural))
  return (
    <>
      {stage.hasOpenLink ? <TakePart slug={slug} /> : null}
      {stage.audiences.length > 0 ? <ForGroups asked={asked} minutes={questionnaire?.minutes} /> : null}
    </>
  )
}

function TakePart({ slug }: { slug: string }) {
  return (
    <>
      <p className="govuk-body">Anybody may answer. You need no account and no name.</p>
      <p className="govuk-body">
        {/* A page without scripts: nothing to fetch beforehand. */}
        <a className="govuk-button govuk-!-margin-bottom-2" href={`/consultations/${slug}/take-part`}>
          Take part
        </a>
      </p>
    </>
  )
}

function ForGroups({ asked, minutes }: { asked: string; minutes: number | undefined }) {
  return (
    <div className="govuk-inset-text">
      <p>
        {asked} are asked. If your group is one of them, follow the link in the e-mail it was sent: you need
        no account.
        {minutes ? ` Answering takes about ${countOf(minutes, 'minute')}.` : ''}
      </p>
      <p className="govuk-!-margin-bottom-0">
        Has your group lost its letter?{' '}
        <a className="govuk-link" href="/sign-in?callbackUrl=/my-groups">
          Sign in by e-mail
        </a>{' '}
        with the address we have for it.
      </p>
    </div>
  )
}

function Deciding({ consultation }: { consultation: ConsultationView }) {
  const { decisionMaker, decisionOn } = consultation
  if (!decisionMaker) return null
  return (
    <>
      <h2 className="govuk-heading-m">Who decides, and when</h2>
      <p className="govuk-body">
        {decisionMaker}
        {decisionOn ? `, on ${formatDate(decisionOn)}` : ''}.
      </p>
    </>
  )
}

function Documents({ consultation }: { consultation: ConsultationView }) {
  const { slug, documents } = consultation
  if (documents.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">Documents</h2>
      <ul className="govuk-list govuk-list--bullet">
        {documents.map(({ id, title, fileName, size }) => (
          <li key={id}>
            <a className="govuk-link" href={`/consultations/${slug}/documents/${id}`}>
              {title}
            </a>{' '}
            ({fileName.split('.').pop()?.toUpperCase()}, {Math.max(1, Math.round(size / 1000))} kB)
          </li>
        ))}
      </ul>
    </>
  )
}

function Contact({ consultation }: { consultation: ConsultationView }) {
  const { contactName, contactEmail } = consultation
  if (!contactName && !contactEmail) return null
  return (
    <>
      <h2 className="govuk-heading-m">Whom to ask</h2>
      <p className="govuk-body">
        {contactName}
        {contactEmail ? (
          <>
            {contactName ? ', ' : ''}
            <a className="govuk-link" href={`mailto:${contactEmail}`}>
              {contactEmail}
            </a>
          </>
        ) : null}
      </p>
    </>
  )
}
