import type { ReactNode } from 'react'
import {
  PlainProblems,
  PlainRadios,
  PlainSelect,
  PlainText,
  type PlainState,
} from '@/components/ui/plain-fields'
import { countOf, formatDate, formatDateWithWeekday, listOf } from '@/lib/core/format'
import type { TakePartView } from '@/lib/invitations/types'

type Props = {
  view: TakePartView
  boroughs: { code: string; name: string }[]
  state: PlainState
  action: string
}

/** Before a member of the public answers: who may, what happens to it, what they agree to, and where they live. */
export function TakePartPage({ view, boroughs, state, action }: Props) {
  return (
    <TakePartFrame view={view} problems={<PlainProblems state={state} />}>
      <Telling view={view} />
      <form action={action} method="post" noValidate>
        <PlainRadios
          name="publication"
          label="May we publish what you write?"
          hint="Your answers are read and counted whatever you choose."
          state={state}
          options={PUBLICATION}
        />
        <PlainSelect
          name="boroughCode"
          label="In which borough do you live?"
          hint="It tells us which parts of London we have heard from. If you choose a borough we ask for your ward on the next page. You need not say either."
          state={state}
          options={[
            { value: '', label: 'I live outside London, or prefer not to say' },
            ...boroughs.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <PlainText
          name="email"
          type="email"
          autoComplete="email"
          label="Your e-mail address (optional)"
          hint={`Only if you want the address of your page sent to you, and to be told what came of the consultation. It is never shown beside your answers, never published, and deleted after ${formatDate(view.keepEmailUntil)}.`}
          state={state}
        />
        <Trap />
        <button type="submit" className="govuk-button" data-module="govuk-button">
          Start
        </button>
      </form>
    </TakePartFrame>
  )
}

const PUBLICATION = [
  {
    value: 'full',
    label: 'Yes, in full',
    hint: 'What you write may be published as you wrote it, without your name: we do not ask for it. Details in your own words could still tell people who you are.',
  },
  {
    value: 'anonymous',
    label: 'Yes, anonymously',
    hint: 'Short passages may be quoted as those of a member of the public and your borough, after we have taken out whatever could tell who you are.',
  },
  {
    value: 'none',
    label: 'No',
    hint: 'Nothing you write is quoted or published. It is read, and counted in the figures.',
  },
]

type FrameProps = { view: TakePartView; problems?: ReactNode; children: ReactNode }

/** What all pages of taking part have at their head. */
export function TakePartFrame({ view, problems, children }: FrameProps) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {problems}
        <span className="govuk-caption-l">Consultation led by the {listOf(view.leads)}</span>
        <h1 className="govuk-heading-l">Take part: {view.title}</h1>
        {children}
      </div>
    </div>
  )
}

function Telling({ view }: { view: TakePartView }) {
  const { slug, minutes, closesOn, note, asksEquality } = view
  return (
    <>
      <p className="govuk-body">
        Anybody who lives, works, studies or spends time in London may answer, for themselves. You need no
        account and no name. It takes about {countOf(minutes, 'minute')}
        {closesOn ? `, and you can answer until the end of ${formatDateWithWeekday(closesOn)}` : ''}.{' '}
        <a className="govuk-link" href={`/consultations/${slug}`}>
          Read why we are asking and what can still be changed
        </a>
        .
      </p>
      {note ? <div className="govuk-inset-text">{note}</div> : null}
      <h2 className="govuk-heading-m">What happens</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          You get a page of your own. Keep its address, for instance as a bookmark: it is the only way back to
          your answers, to go on or to change them.
        </li>
        <li>Your answers are saved as you go, and read once you submit them.</li>
        <li>
          People and groups are counted apart: your answer stands beside those of groups, never inside them.
        </li>
        {asksEquality ? (
          <li>
            After you submit, we ask a few questions about you, which you may skip. Those answers are kept
            apart from yours here, so that nobody can put them together.
          </li>
        ) : null}
        <li>
          We set no cookie and use nothing of anybody else’s on these pages.{' '}
          <a className="govuk-link" href="/privacy">
            What we keep, and for how long
          </a>
          .
        </li>
      </ul>
    </>
  )
}

/** Seen by programs that fill in every field, and by nobody else. */
function Trap() {
  return (
    <div hidden>
      <label htmlFor="website">Website (leave this empty)</label>
      <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
  )
}
