import type { PrismaClient } from '@/lib/core/db'
import { answerHash } from '@/lib/responses/answer-hash'
import { aBody, aConsultation, aResponse, aUser, NOW } from '../../support/builders'
import { aPersonsResponse } from '../../support/persons'

export const DEFINITION = {
  pages: [
    {
      name: 'p1',
      elements: [
        { type: 'comment', name: 'view', title: 'Your view' },
        {
          type: 'radiogroup',
          name: 'one',
          title: 'Which one?',
          choices: [
            { value: 'a', text: 'Ay' },
            { value: 'b', text: 'It’s "bee"' },
          ],
        },
        {
          type: 'checkbox',
          name: 'many',
          title: 'Which?',
          choices: ['a', { value: 'b', text: 'Bee' }],
          showOtherItem: true,
        },
        { type: 'ranking', name: 'rank', title: 'In which order?', choices: ['x', 'y', 'z'] },
        {
          type: 'matrix',
          name: 'grid',
          title: 'Agree?',
          rows: ['r1', { value: 'r2', text: 'Row 2' }],
          columns: [{ value: 'yes', text: 'Yes' }, 'no'],
        },
        { type: 'boolean', name: 'sure', title: 'Sure?' },
        { type: 'text', name: 'count', title: 'How many?', inputType: 'number' },
        { type: 'text', name: 'day', title: 'When?', inputType: 'date' },
        { type: 'comment', name: 'why', title: 'Why <that>?' },
      ],
    },
  ],
}

export const VIEW = 'First line\nsecond, "quoted" 👍 <b>&amp;</b>; ünï שלום'

/**
 * A consultation that two bodies and two persons have answered. The first body's view is coded as a whole and in a passage,
 * behind a character that is two UTF-16 units, and quoted; its words are redacted, and the second body's are not.
 */
export async function surveyed(db: PrismaClient) {
  const consultation = await aConsultation(db, { status: 'open', definition: DEFINITION })
  const coder = await aUser(db, { name: 'Cody "Coder" <1>' })
  const body = await aBody(db, { name: 'Panel "One", Camden' })
  const answers = {
    ...{ view: VIEW, one: 'b', many: ['a', 'other'], 'many-Comment': '=1+1', rank: ['z', 'x', 'y'] },
    ...{
      grid: { r1: 'yes', r2: 'no' },
      sure: false,
      count: -5,
      day: '2026-05-03',
      why: 'Because Jo Bloggs said so',
    },
  }
  const first = await aResponse(db, consultation, {
    bodyId: body.id,
    answers,
    submittedAt: new Date(NOW.getTime() - 4000),
  })
  const second = await aResponse(db, consultation, {
    answers: { view: '=cmd()', one: 'gone' },
    submittedAt: new Date(NOW.getTime() - 3000),
  })
  const open = await aPersonsResponse(db, consultation, {
    publication: 'anonymous',
    answers: { view: 'Said openly', one: 'a' },
    wardCode: await someWard(db),
  })
  const silent = await aPersonsResponse(db, consultation, {
    publication: 'none',
    answers: { view: 'Said in silence', one: 'a' },
  })
  // In the order of their asking.
  await db.response.update({ where: { id: open.id }, data: { submittedAt: new Date(NOW.getTime() - 2000) } })
  const frame = await db.codeFrame.create({ data: { consultationId: consultation.id, status: 'live' } })
  const theme = await db.theme.create({
    data: {
      codeFrameId: frame.id,
      title: 'Visibility & more',
      description: 'Seen',
      heading: 'Police',
      sort: 1,
    },
  })
  const other = await db.theme.create({ data: { codeFrameId: frame.id, title: 'Trust', sort: 2 } })
  await db.theme.create({ data: { codeFrameId: frame.id, title: 'Removed', removedAt: NOW } })
  const hash = answerHash(VIEW)
  const coding = { responseId: first.id, questionName: 'view', answerHash: hash, coderId: coder.id, at: NOW }
  const startsAt = VIEW.indexOf('<b>')
  await db.coding.create({
    data: {
      ...coding,
      themeId: theme.id,
      spans: { create: { startsAt, endsAt: startsAt + 3, excerpt: '<b>' } },
    },
  })
  await db.coding.create({ data: { ...coding, themeId: other.id } })
  await db.quote.create({
    data: {
      ...coding,
      themeId: theme.id,
      startsAt: 0,
      endsAt: 10,
      excerpt: VIEW.slice(0, 10),
      publicText: 'First line',
    },
  })
  await db.answerMark.create({
    data: {
      responseId: first.id,
      questionName: 'view',
      answerHash: hash,
      position: 'for',
      isEvidence: true,
      at: NOW,
    },
  })
  const redacted = (responseId: string, text: string, publicText: string) =>
    db.redactedAnswer.create({
      data: {
        responseId,
        questionName: 'view',
        answerHash: answerHash(text),
        publicText,
        sha256: '',
        at: NOW,
      },
    })
  await redacted(first.id, VIEW, 'First line, redacted')
  await redacted(second.id, 'what it was before', 'Out of date')
  await redacted(silent.id, 'Said in silence', 'Redacted and still silent')
  return { ...consultation, first, second, open, silent, theme, other, coder }
}

async function someWard(db: PrismaClient): Promise<string | undefined> {
  return (await db.ward.findFirst())?.code
}
