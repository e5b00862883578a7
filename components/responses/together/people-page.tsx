import type { ReactNode } from 'react'
import { linkTo } from '@/components/ui/marks'
import { PlainProblems, PlainRadios, PlainText, type PlainState } from '@/components/ui/plain-fields'
import { PlainTextArea } from '@/components/ui/plain-longer-fields'
import type { Words } from '@/lib/core/words'
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
  message?: ReactNode
  done?: ReactNode
  words: Words
  /** A link that was just made, to be handed over: it cannot be shown again. */
  made?: { name: string; url: string }
}

/** Several people, one response: who they are, what each wrote, and how to ask another. Plain. */
export function PeoplePage(props: Props) {
  const { token, consultation, body, work, state, message, done, made, words } = props
  return (
    <>
      <PlainProblems {...{ state, message }} />
      {made ? <Made {...{ ...made, words }} /> : <PlainDone text={done} words={words} />}
      <span className="govuk-caption-l" dir="auto">
        {consultation}
      </span>
      <h1 className="govuk-heading-l">{words.say('together.heading')}</h1>
      <p className="govuk-body">{words.say('people.text', { body })}</p>
      <PeopleList {...{ token, work, words }} />
      {work.canInvite ? <Invite {...{ token, work, state, words }} /> : <NoInvite words={words} />}
      {work.sections.length > 1 ? <Parts {...{ token, work, state, words }} /> : null}
      {work.canPassOn ? (
        <>
          <h2 className="govuk-heading-m">{words.say('people.not-you')}</h2>
          <p className="govuk-body">
            {words.say('people.pass-on', { body, a: linkTo(`/respond/${token}/pass-on`) })}
          </p>
        </>
      ) : null}
    </>
  )
}

function Made({ name, url, words }: { name: string; url: string; words: Words }) {
  return (
    <div className="govuk-notification-banner govuk-notification-banner--success" role="alert">
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title">{words.say('live.done')}</h2>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading">{words.say('people.made', { name })}</p>
        <p className="govuk-body as-written">{url}</p>
        <p className="govuk-body">{words.say('people.made-copy', { name })}</p>
      </div>
    </div>
  )
}

type Part = Pick<Props, 'token' | 'work' | 'state' | 'words'>

function Invite({ token, work, state, words }: Part) {
  return (
    <>
      <h2 className="govuk-heading-m" id="invite">
        {words.say('people.invite')}
      </h2>
      <p className="govuk-body">{words.say('people.invite-text', { most: work.mostPeople })}</p>
      <form action={`/respond/${token}/people`} method="post" noValidate>
        <input type="hidden" name="step" value="invite" />
        <PlainText
          name="name"
          label={words.say('people.name')}
          hint={words.say('people.name-hint')}
          state={state}
        />
        <PlainText
          name="email"
          type="email"
          label={words.say('people.email')}
          hint={words.say('people.email-hint')}
          state={state}
        />
        <PlainRadios
          name="role"
          label={words.say('people.role')}
          options={[
            {
              value: 'colleague',
              label: words.say('people.colleague'),
              hint: words.say('people.colleague-hint'),
            },
            { value: 'chair', label: words.say('people.chair'), hint: words.say('people.chair-hint') },
          ]}
          state={state}
        />
        <PlainTextArea name="note" label={words.say('pass-on.note')} rows={2} state={state} />
        <button className="govuk-button" type="submit">
          {words.say('people.invite-button')}
        </button>
      </form>
    </>
  )
}

const NoInvite = ({ words }: { words: Words }) => (
  <p className="govuk-body">{words.say('people.no-invite')}</p>
)

function Parts({ token, work, state, words }: Part) {
  const others = work.people.filter(({ isYou, name }) => !isYou && name !== '')
  return (
    <>
      <h2 className="govuk-heading-m" id="parts">
        {words.say('people.parts')}
      </h2>
      <p className="govuk-body">{words.say('people.parts-text')}</p>
      <SectionList {...{ token, work, words }} />
      {work.canPartWork && others.length > 0 ? <HandOverForm {...{ token, work, state, words }} /> : null}
      {work.canPartWork && others.length === 0 ? (
        <p className="govuk-body">{words.say('people.parts-later')}</p>
      ) : null}
    </>
  )
}
