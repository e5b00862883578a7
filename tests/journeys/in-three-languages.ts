import pg from 'pg'

/** A questionnaire that is there in English, Arabic and Welsh: a choice, words, and a question that follows from one. */
const QUESTIONNAIRE = {
  title: { default: 'Getting home at night', ar: 'العودة إلى المنزل ليلاً', cy: 'Mynd adref gyda’r nos' },
  pages: [
    {
      name: 'safe',
      title: { default: 'Your way home', ar: 'طريقك إلى المنزل', cy: 'Eich ffordd adref' },
      elements: [
        {
          type: 'radiogroup',
          name: 'feels',
          isRequired: true,
          title: {
            default: 'How safe do you feel on your way home?',
            ar: 'ما مدى شعورك بالأمان في طريقك إلى المنزل؟',
            cy: 'Pa mor ddiogel rydych yn teimlo ar eich ffordd adref?',
          },
          choices: [
            { value: 'safe', text: { default: 'Safe', ar: 'آمن', cy: 'Diogel' } },
            { value: 'unsafe', text: { default: 'Not safe', ar: 'غير آمن', cy: 'Ddim yn ddiogel' } },
          ],
        },
        {
          type: 'comment',
          name: 'why',
          title: { default: 'Why is that?', ar: 'لماذا؟', cy: 'Pam hynny?' },
        },
      ],
    },
    {
      name: 'change',
      title: { default: 'What should change', ar: 'ما الذي ينبغي تغييره', cy: 'Beth ddylai newid' },
      elements: [
        {
          type: 'checkbox',
          name: 'what',
          title: {
            default: 'What would help?',
            ar: 'ما الذي سيساعد؟',
            cy: 'Beth fyddai’n helpu?',
          },
          choices: [
            {
              value: 'lamps',
              text: { default: 'Street lamps', ar: 'مصابيح الشوارع', cy: 'Goleuadau stryd' },
            },
            {
              value: 'officers',
              text: { default: 'Officers on foot', ar: 'ضباط سيرًا على الأقدام', cy: 'Swyddogion ar droed' },
            },
          ],
        },
        {
          type: 'text',
          name: 'where',
          title: { default: 'Where above all?', ar: 'أين بالدرجة الأولى؟', cy: 'Ble yn bennaf?' },
        },
      ],
    },
  ],
}

/** A consultation of its own, open to the public in three languages, that asks one body as well. */
export async function openInThreeLanguages(slug: string, title: string, body: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.JOURNEY_DATABASE_URL })
  await client.connect()
  try {
    const { rowCount } = await client.query(
      `WITH made AS (
         INSERT INTO consultation (slug, title, why, can_change, decision_maker, contact_name, contact_email, status, launched_at, updated_at)
         VALUES ($1, $2, 'Many people walk home after work.', 'Where lamps and officers are put first.',
           'the Authority', 'The engagement team', 'team@example.org', 'open', now(), now())
         RETURNING id),
       stage AS (
         INSERT INTO stage (consultation_id, opens_on, closes_on, has_open_link)
         SELECT id, current_date - 7, current_date + 60, true FROM made RETURNING id),
       asked AS (
         INSERT INTO invitation (stage_id, body_id, body_type_code, borough_code, invited_at)
         SELECT stage.id, body.id, body.body_type_code, body.borough_code, now() FROM stage, body WHERE body.name = $4)
       INSERT INTO questionnaire_version (stage_id, definition, minutes, frozen_at, updated_at)
       SELECT id, $3, 5, now(), now() FROM stage`,
      [slug, title, JSON.stringify(QUESTIONNAIRE), body],
    )
    if (rowCount !== 1) throw new Error(`${slug} was not made`)
  } finally {
    await client.end()
  }
}
