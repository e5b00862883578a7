import type { ReactNode } from 'react'
import type { Body, SimpleQuestion } from '@/lib/responses/simple/types'
import { Parts } from './parts'

type Props = {
  id: string
  body: Extract<Body, { kind: 'groups' }>
  level: number
  draw: (question: SimpleQuestion) => ReactNode
}

/** Numbered groups of questions; buttons that add and remove them save the page. */
export function Groups({ id, body, level, draw }: Props) {
  const Tag = `h${Math.min(level + 1, 6)}` as 'h3'
  return (
    <>
      <input type="hidden" name={`${id}.count`} value={body.count} />
      {body.groups.map(({ id: group, title, description, parts, canRemove }) => (
        <div className="group" id={group} key={group}>
          <Tag className="govuk-heading-s">{title}</Tag>
          {description ? <p className="govuk-body">{description}</p> : null}
          <Parts {...{ parts, level: level + 2, draw }} />
          {canRemove ? (
            <button
              className="govuk-button govuk-button--secondary"
              name="go"
              value={`remove ${group}`}
              type="submit"
            >
              Remove<span className="govuk-visually-hidden"> {title}</span>
            </button>
          ) : null}
        </div>
      ))}
      {body.groups.length === 0 ? <p className="govuk-body">There is nothing here yet.</p> : null}
      {body.canAdd ? (
        <button className="govuk-button govuk-button--secondary" name="go" value={`add ${id}`} type="submit">
          {body.addLabel}
        </button>
      ) : null}
    </>
  )
}
