import type { Words } from '@/lib/core/words'

/** Where the questions would stand, for browsers that run no scripts: the same questions, drawn without any. */
export function NoScriptHelp({ token, words }: { token: string; words: Words }) {
  return (
    <noscript>
      <h2 className="govuk-heading-m">{words.say('start.script-heading')}</h2>
      <p className="govuk-body">{words.say('start.script-needed')}</p>
      <a className="govuk-button" href={`/respond/${token}/simple`}>
        {words.say('start.simple')}
      </a>
    </noscript>
  )
}
