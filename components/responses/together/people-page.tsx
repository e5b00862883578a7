import { PlainProblems, PlainRadios, PlainText, type PlainState } from '@/components/ui/plain-fields'
import { PlainTextArea } from '@/components/ui/plain-longer-fields'
import type { PeopleAndWork } from '@/lib/responses/types'
import { PeopleList } from './people-list'
import { PlainDone } from './plain-done'
import { HandOverForm, SectionList } from './section-list'

type Props = {
  token: string
  consultation: string
  body: string
  work: PeopleAndWork
  state: PlainState
  message?: string
  done?: string
  /** A link that was just made, to be handed over: it cannot be shown again. */
  made?: { name: string; url: string }
}

/** Several people, one response: who they are, what each wrote, and how to ask another. Plain. */
export function PeoplePage(props: Props) {
  const { token, consultation, body, work, state, message, done, made } = props
  return (
    <>
      <PlainProblems {...{ state, message }} />
      {made ? <Made {...made} /> : <PlainDone text={done} />}
      <span className="govuk-caption-l">{consultation}</span>
      <h1 className="govuk-heading-l">Answer with others</h1>
      <p className="govuk-body">
        These people write the answers of {body}. Everybody has a link of their own, sees all answers and can
        change them; beside each answer stands who wrote it last.
      </p>
      <PeopleList {...{ token, work }} />
      {work.canInvite ? <Invite {...{ token, work, state }} /> : <NoInvite />}
      {work.sections.length > 1 ? <Parts {...{ token, work, state }} /> : null}
      {work.canPassOn ? (
        <>
          <h2 className="govuk-heading-m">Is this not for you?</h2>
          <p className="govuk-body">
            <a className="govuk-link" href={`/respond/${token}/pass-on`}>
              Pass the invitation on to somebody else of {body}
            </a>
          </p>
        </>
      ) : null}
    </>
  )
}

function Made({ name, url }: { name: string; url: string }) {
  return (
    <div className="govuk-notification-banner govuk-notification-banner--success" role="alert">
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title">Done</h2>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading">Give this link to {name}</p>
        <p className="govuk-body as-written">{url}</p>
        <p className="govuk-body">
          Copy it now: we keep no copy and cannot show it again. It is for {name} alone.
        </p>
      </div>
    </div>
  )
}

type Part = Pick<Props, 'token' | 'work' | 'state'>

function Invite({ token, work, state }: Part) {
  return (
    <>
      <h2 className="govuk-heading-m" id="invite">
        Invite somebody
      </h2>
      <p className="govuk-body">
        Up to {work.mostPeople} people. They can answer, but not invite others; whom to ask stays with you and
        the chair.
      </p>
      <form action={`/respond/${token}/people`} method="post" noValidate>
        <input type="hidden" name="step" value="invite" />
        <PlainText
          name="name"
          label="Name"
          hint="The others see it beside what this person writes."
          state={state}
        />
        <PlainText
          name="email"
          type="email"
          label="E-mail address (optional)"
          hint="We send the link there, use the address for this consultation only, and remove it three months after closing. Without one, you are shown the link to hand over."
          state={state}
        />
        <PlainRadios
          name="role"
          label="What do they do?"
          options={[
            { value: 'colleague', label: 'Colleague', hint: 'Answers with you' },
            { value: 'chair', label: 'Chair', hint: 'Answers with you, and can sign off the answers' },
          ]}
          state={state}
        />
        <PlainTextArea name="note" label="A word to them (optional)" rows={2} state={state} />
        <button className="govuk-button" type="submit">
          Invite
        </button>
      </form>
    </>
  )
}

const NoInvite = () => (
  <p className="govuk-body">
    If somebody else should take part, ask the person whom the invitation was sent to, or the chair, to invite
    them.
  </p>
)

function Parts({ token, work, state }: Part) {
  const others = work.people.filter(({ isYou, name }) => !isYou && name !== '')
  return (
    <>
      <h2 className="govuk-heading-m" id="parts">
        Who answers which part
      </h2>
      <p className="govuk-body">
        To hand a part to somebody is to ask them to answer it. It locks nobody out: everybody can still
        change every part.
      </p>
      <SectionList {...{ token, work }} />
      {work.canPartWork && others.length > 0 ? <HandOverForm {...{ token, work, state }} /> : null}
      {work.canPartWork && others.length === 0 ? (
        <p className="govuk-body">Once somebody is invited, you can hand a part to them here.</p>
      ) : null}
    </>
  )
}
