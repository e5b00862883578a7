import type { Ctx } from '../core/ctx'
import { formatDateWithWeekday, formatInstant } from '../core/format'
import { calendarDate } from '../core/london-time'
import type { Letter } from '../mail/send-mail'
import { respondentName } from '../invitations/respondent'
import { answerLines } from './answer-lines'
import { ownInvitation } from './internal'
import type { Answers, Definition } from './types'

type Copy = Pick<Letter, 'subject' | 'text' | 'about'>

/** The copy of what was submitted, for whoever asked for one on submitting. It holds no link: answers travel alone. */
export async function copyLetter(
  ctx: Ctx,
  definition: Definition,
  answers: Answers,
  reference: string,
): Promise<Copy> {
  const id = ownInvitation(ctx)
  const { body, stage } = await ctx.db.invitation.findUniqueOrThrow({
    where: { id },
    select: {
      body: { select: { name: true } },
      stage: { select: { closesOn: true, consultation: { select: { title: true } } } },
    },
  })
  const { title } = stage.consultation
  const until = stage.closesOn
    ? `until the end of ${formatDateWithWeekday(calendarDate(stage.closesOn))}`
    : 'until the consultation closes'
  const given = answerLines(definition, answers).filter(({ lines }) => lines.length > 0)
  const text = [
    `This is the copy you asked for of what ${respondentName(body)} answered to “${title}” on ${formatInstant(ctx.now)}.`,
    `Reference: ${reference}`,
    ...given.map(({ question, lines }) => `${question}\n${lines.join('\n')}`),
    `You can change these answers ${until}, by the link in your invitation. We did not keep the address this copy was sent to for anything else.`,
  ]
  return {
    subject: `Copy of your answers: ${title} (${reference})`,
    text: text.join('\n\n'),
    about: { type: 'invitation', id },
  }
}
