import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, InvalidInput } from '../core/errors'
import { recordDeclineUndone } from '../invitations/tally'
import { sendMail } from '../mail/send-mail'
import { askedAnswers } from './asked-answers'
import { correctResponse } from './correct-response'
import { definitionOf } from './frozen-definitions'
import { findDuplicate } from './find-duplicate'
import { freezeCompile } from './freeze-compile'
import { findAnswering, findAnsweringByToken, type Answering } from './internal'
import { lacksBasis } from './lacks-basis'
import { copyLetter } from './mails'
import { canAnswer, hasSignOff } from './policy'
import { SubmitResponseInput } from './schema'
import type { Answers, AnswerProblem, Definition, Submission } from './types'
import { validateAnswers } from './validate-answers'
import { writeResponse } from './write-response'

const SAY_FIRST = 'Say who stands behind these answers before you submit them'

/** How often a submission that another overtook is looked at afresh. */
const TRIES = 4

/**
 * Submits answers: those given, or the draft's. The first time a response is made, with its reference; the same
 * answers again change nothing; other answers are a correction, kept as a revision of their own.
 * @throws InvalidInput naming each question whose answer is missing or wrong, or `basis` where that is still to be said
 * @throws NotAllowed where answers are not taken; Conflict where there is nothing to submit, or the draft was changed
 *   since it was looked at (`basedOn`)
 */
export async function submitResponse(
  ctx: Ctx,
  input: z.input<typeof SubmitResponseInput> = {},
): Promise<Submission> {
  return submit(ctx, await findAnswering(ctx), SubmitResponseInput.parse(input))
}

/**
 * The same for whoever brings the token of a link, in fewer statements.
 * @throws NotFound for a token that is unknown or revoked; otherwise as `submitResponse`
 */
export async function submitResponseByToken(
  base: Ctx,
  token: string,
  input: z.input<typeof SubmitResponseInput>,
): Promise<Submission> {
  const parsed = SubmitResponseInput.parse(input)
  const { ctx, answering } = await findAnsweringByToken(base, token)
  return submit(ctx, answering, parsed)
}

async function submit(
  ctx: Ctx,
  first: Answering,
  { answers: given, basedOn, copyTo, withBasis }: z.output<typeof SubmitResponseInput>,
): Promise<Submission> {
  for (let tries = 0; tries < TRIES; tries++) {
    const answering = tries === 0 ? first : await findAnswering(ctx)
    authorise(canAnswer(ctx.actor, answering))
    const { draft, response, versionId } = answering
    const isPressedTwice = !given && !draft && response !== null
    if (!isPressedTwice && basedOn !== undefined && draft?.revision !== basedOn)
      throw new Conflict('The answers were changed elsewhere since you looked at them. Check them again.')
    const definition = await definitionOf(ctx, versionId)
    const answers = isPressedTwice ? response.answers : checked(definition, given, answering)
    if (withBasis && lacksBasis(answering)) throw new InvalidInput('', { basis: SAY_FIRST })
    if (!isPressedTwice) authorise(hasSignOff(answering, given !== undefined))
    const write = async (ctx: Ctx) =>
      isPressedTwice ? unchanged(response) : writeWithAll(ctx, answering, answers, !given)
    const written = copyTo
      ? await inTransaction(ctx, async (ctx) => {
          const written = await write(ctx)
          if (written) await sendCopy(ctx, definition, answers, { copyTo, ...written })
          return written
        })
      : await write(ctx)
    if (written) return written
    // Somebody else with the link was quicker, or it has just closed: see how it stands now.
  }
  throw new Conflict('These answers are being submitted by somebody else with the link. Try again.')
}

/** Writes it, with what hangs on it; one statement alone where nothing does. */
async function writeWithAll(
  ctx: Ctx,
  answering: Answering,
  answers: Answers,
  ofDraft: boolean,
): Promise<Submission | null> {
  const { invitationId, stageId, purpose, response, declinedAt, isCompiled } = answering
  if (purpose === 'body' && !declinedAt && !isCompiled)
    return response
      ? correctResponse(ctx, answering, { answers, ofDraft })
      : writeResponse(ctx, answering, { answers, ofDraft })
  return inTransaction(ctx, async (ctx) => {
    if (declinedAt) await recordDeclineUndone(ctx, { id: invitationId })
    const duplicateOfId =
      purpose === 'person' ? await findDuplicate(ctx, stageId, answers, invitationId) : null
    const what = { answers, ofDraft, duplicateOfId }
    const written = response
      ? await correctResponse(ctx, answering, what)
      : await writeResponse(ctx, answering, what)
    if (written?.changed && isCompiled)
      await freezeCompile(ctx, { invitationId, revisionNumber: written.revisionNumber })
    return written
  })
}

const unchanged = ({
  reference,
  revisionNumber,
}: {
  reference: string
  revisionNumber: number
}): Submission => ({
  reference,
  revisionNumber,
  changed: false,
})

function checked(definition: Definition, given: Answers | undefined, { draft }: Answering): Answers {
  if (!given && !draft) throw new Conflict('There is nothing to submit yet. Start answering first.')
  const result = validateAnswers(definition, given ?? askedAnswers(definition, draft!.answers))
  if (result.ok) return result.answers
  throw new InvalidInput('Some answers are missing or cannot be used.', fieldsOf(result.problems))
}

/** By the question's name; what has no question by where it stood. */
function fieldsOf(problems: AnswerProblem[]): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const { question, path, title, message } of problems)
    fields[question || path || 'answers'] ??= title ? `${title}: ${message}` : message
  return fields
}

/** One letter for each revision and address, however often the button is pressed. */
async function sendCopy(
  ctx: Ctx,
  definition: Definition,
  answers: Answers,
  { copyTo, reference, revisionNumber }: Submission & { copyTo: string },
): Promise<void> {
  const address = createHash('sha256').update(copyTo.toLowerCase()).digest('base64url').slice(0, 22)
  await sendMail(ctx, {
    ...(await copyLetter(ctx, definition, answers, reference)),
    kind: 'response-copy',
    dedupeKey: `response-copy:${reference}:${revisionNumber}:${address}`,
    toAddress: copyTo,
  })
}
