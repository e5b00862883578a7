import { z } from 'zod'

/** What the public API says of published responses, and of the report's quotes in them. */
const count = z.int().min(0)
const sha256 = z.string().describe('SHA-256 of the text in UTF-8, in small hexadecimal figures')

export const PublishedResponse = z.object({
  number: z.int().min(1).describe('By which it is quoted; counted from 1, in no order of time'),
  name: z.string().describe('Of the body; of a person that it is one'),
  kind: z.string().describe('Code of the kind of body; public for members of the public'),
  kindName: z.string(),
  borough: z.object({ code: z.string(), name: z.string() }).nullable(),
  basis: z.string().describe('How the view came about; empty where it was not said'),
  came: z.string().describe('The month in which it came; empty for persons'),
  answers: z.array(
    z.object({
      name: z.string().describe('The question’s name'),
      title: z.string(),
      text: z.string().describe('Without what a person took out; empty where it waits to be looked at'),
      sha256,
      isHeld: z.boolean().describe('All or a part of it waits to be looked at'),
    }),
  ),
})

export const PublishedResponsePage = z.object({
  responses: z.array(PublishedResponse),
  total: count,
  page: z.int().min(1),
  pages: z.int().min(1),
  notShown: z
    .object({
      refused: count.nullable().describe('Persons who did not want it'),
      passagesOnly: count.nullable().describe('Persons who agreed to short passages alone'),
    })
    .describe('Null below ten'),
})

export const EditionCheck = z.object({
  edition: z.int().min(1),
  fingerprint: z.string().describe('SHA-256 of the edition’s content when it was published'),
  foundFingerprint: z.string().describe('The same worked out now, of the edition as it is kept'),
  takenBack: count.describe('Quotes whose authors have taken consent back since: their words are not shown'),
  shownFingerprint: z
    .string()
    .describe('SHA-256 of the content that can be downloaded: another where quotes were taken back'),
  quotes: z.array(
    z.object({
      themeId: z.string(),
      theme: z.string(),
      text: z.string(),
      source: z
        .object({
          response: z.int().min(1).describe('Number of the published response'),
          question: z.string(),
          start: count.describe('Offsets in UTF-16 units in the published text of the answer'),
          end: count,
          sha256,
        })
        .nullable(),
      found: z.string().nullable().describe('SHA-256 of the published answer now'),
      state: z.enum(['same', 'changed', 'not-readable', 'without-source', 'taken-back']),
    }),
  ),
})
