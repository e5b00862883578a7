import type { ReactNode } from 'react'
import type { Body, SimpleQuestion } from '@/lib/responses/simple/types'
import { hidden } from '@/components/ui/marks'
import { Parts } from './parts'
import type { Says } from './says'

type Props = {
  id: string
  body: Extract<Body, { kind: 'groups' }>
  level: number
  words: Says
  draw: (question: SimpleQuestion) => ReactNode
}

/** Numbered groups of questions; buttons that add and remove them save the page. */
export function Groups({ id, body, level, words, draw }: Props) {
  const Tag = `h${Math.min(level + 1, 6)}` as 'h3'
  return (
    <>
      <input type="hidden" name={`${id}.count`} value={body.count} />
      {body.groups.map(({ id: group, title, description, parts, canRemove }) => (
        <div className="group" id={group} key={group}>
          <Tag className="govuk-heading-s">{words.told(title)}</Tag>
          {description ? <p className="govuk-body">{description}</p> : null}
          <Parts {...{ parts, level: level + 2, draw }} />
          {canRemove ? (
            <button
              className="govuk-button govuk-button--secondary"
              name="go"
              value={`remove ${group}`}
              type="submit"
            >
              {words.say('simple.remove', { title: words.toldText(title), hidden })}
            </button>
          ) : null}
        </div>
      ))}
      {body.groups.length === 0 ? <p className="govuk-body">{words.say('simple.empty')}</p> : null}
      {body.canAdd ? (
        <button className="govuk-button govuk-button--secondary" name="go" value={`add ${id}`} type="submit">
          {words.told(body.addLabel)}
        </button>
      ) : null}
    </>
  )
}
