import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { ConsultationView } from '../consultations/types'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, InvalidInput, NotFound } from '../core/errors'
import { respondentName } from '../invitations/respondent'
import { boroughsLedBy } from '../invitations/scope'
import { addKeyedPerson } from './add-keyed-person'
import { findDuplicate } from './find-duplicate'
import { judgeKeyed } from './judge-keyed'
import { checkReceived, takenNow } from './keying-time'
import { newestVersion } from './newest-version'
import { canKeyIn } from './policy'
import { fieldsOfProblems } from './problem-fields'
import { KeyInInput } from './schema'
import type { Answers, Definition } from './types'
import { writeKeyedResponses } from './write-keyed-responses'

type Input = z.output<typeof KeyInInput>
export type KeyedIn = { responseId: string; reference: string; leftEmpty: string[] }

/**
 * Takes in an answer that came on paper, by telephone, on a postcard or by e-mail: by the rules of what comes online, with
 * how it came, when, and who keyed it in. What a body began online stays as its draft.
 * @throws InvalidInput naming each question whose answer is missing or wrong, and a date that cannot be
 * @throws NotFound, NotAllowed; Conflict where the body has answered already
 */
export async function keyInResponse(ctx: Ctx, input: z.input<typeof KeyInInput>): Promise<KeyedIn> {
  const parsed = KeyInInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const consultation = await getConsultation(ctx, { id: parsed.consultationId, stage: parsed.stage })
    const asked = await findAsked(ctx, consultation, parsed)
    const taken = takenNow(consultation, ctx.now)
    const { boroughCode, isPerson } = asked
    authorise(canKeyIn(ctx.actor, { taken, boroughCode, isPerson }, await boroughsLedBy(ctx)))
    checkReceived(consultation, parsed, ctx.now)
    const { id: versionId, definition } = await newestVersion(ctx, consultation.stage.id)
    const judged = judge(definition, parsed)
    if (asked.needsChair && !parsed.signedOffName)
      throw new InvalidInput('', {
        signedOffName: 'This body’s answers need its chair’s word: enter who signed.',
      })
    const written = await write(ctx, consultation, { ...asked, versionId, parsed, judged })
    await audit(
      ctx,
      'response.key-in',
      { type: 'response', id: written.id },
      {
        ...{ invitationId: written.invitationId, reference: written.reference, channel: parsed.channel },
        ...{ receivedOn: parsed.receivedOn, leftEmpty: judged.leftEmpty, leftOut: judged.leftOut },
        ...(taken === 'late' ? { lateReason: parsed.lateReason } : {}),
      },
    )
    return { responseId: written.id, reference: written.reference, leftEmpty: judged.leftEmpty }
  })
}

type Asked = {
  invitationId: string | null
  name: string
  boroughCode: string | null
  isPerson: boolean
  needsChair: boolean
  /** What a person said of publishing on their own page; null for bodies, and for whoever comes without a link. */
  publication: string | null
}

async function findAsked(ctx: Ctx, { stage }: ConsultationView, { respondent }: Input): Promise<Asked> {
  if ('person' in respondent) {
    if (!stage.hasOpenLink)
      throw new InvalidInput(
        'This consultation is not open to members of the public: only to those it asked.',
      )
    const name = 'A member of the public'
    return {
      ...{ invitationId: null, name, boroughCode: null, isPerson: true, needsChair: false },
      publication: null,
    }
  }
  const row = await ctx.db.invitation.findFirst({
    where: { id: respondent.invitationId, stageId: stage.id, purpose: { not: 'preview' } },
    include: {
      body: { select: { name: true, signOff: true } },
      bodyType: { select: { signOff: true } },
      response: { select: { reference: true } },
      participant: { select: { publication: true } },
    },
  })
  if (!row) throw new NotFound('We could not find that body among those that were asked.')
  const { body, bodyType, boroughCode, response, participant } = row
  const name = respondentName(body)
  if (response)
    throw new Conflict(`${name} has answered already, reference ${response.reference}. Look at both.`)
  const needsChair = (body?.signOff ?? bodyType?.signOff) === 'chair'
  return {
    ...{ invitationId: row.id, name, boroughCode, isPerson: body === null, needsChair },
    publication: participant?.publication ?? null,
  }
}

type Judged = { answers: Answers; leftEmpty: string[]; leftOut: string[] }

function judge(definition: Definition, parsed: Input): Judged {
  const { answers, leftEmpty, problems } = judgeKeyed(definition, parsed)
  if (problems.length > 0)
    throw new InvalidInput('Some answers are missing or cannot be used.', fieldsOfProblems(problems))
  if (Object.keys(answers).length === 0)
    throw new InvalidInput('Nothing was keyed in. Key in at least one answer.')
  const leftOut = Object.keys(parsed.answers).filter((key) => !Object.hasOwn(answers, key))
  return { answers, leftEmpty, leftOut: parsed.leaveOutHidden ? leftOut : [] }
}

type ToWrite = Asked & { versionId: string; parsed: Input; judged: Judged }

async function write(ctx: Ctx, { stage }: ConsultationView, { parsed, judged, ...asked }: ToWrite) {
  const { respondent, channel, receivedOn, basis, signedOffName } = parsed
  const person =
    'person' in respondent
      ? await addKeyedPerson(ctx, stage.id, respondent.person, judged.answers)
      : await knownPerson(ctx, stage.id, asked, judged.answers)
  const { actor } = ctx
  const [written] = await writeKeyedResponses(ctx, { stageId: stage.id, versionId: asked.versionId }, [
    {
      invitationId: person?.invitationId ?? asked.invitationId!,
      answers: judged.answers,
      leftEmpty: judged.leftEmpty,
      ...{ channel, receivedOn, basis: person ? null : basis, sourceKey: null },
      keyedByUserId: actor.kind === 'user' ? actor.userId : null,
      keyedByName: actor.kind === 'user' ? actor.name : 'Soundings',
      signedOffName: signedOffName || null,
      publication: person?.publication ?? null,
      duplicateOfId: person?.duplicateOfId ?? null,
    },
  ])
  if (!written) throw new Conflict(`${asked.name} has answered in the meantime. Look at both.`)
  return written
}

/** Somebody of the public whose paper carries the code of their own page: they said there what may be published. */
async function knownPerson(ctx: Ctx, stageId: string, asked: Asked, answers: Answers) {
  const { invitationId, publication } = asked
  if (!invitationId || publication === null) return null
  const duplicateOfId = await findDuplicate(ctx, stageId, answers, invitationId)
  return { invitationId, publication, duplicateOfId }
}
