import { Commitment, CommitmentPage } from './commitment-shapes'
import { Measures } from './measure-shapes'
import { ReportFeedback, ReportFigures } from './report-shapes'
import { Changes, Draft } from './round-shapes'
import { Consultation, ConsultationPage, Health, Problem, Report, ResponseRates } from './shapes'
import { EditionCheck, PublishedResponse, PublishedResponsePage } from './published-shapes'
import {
  AnswerTable,
  Export,
  ExportList,
  ExportRequest,
  Me,
  NewExport,
  ResponsePage,
  ThemeList,
} from './staff-shapes'

/** The shapes as the OpenAPI document names them. */
const FOR_ALL = {
  ...{ Draft, Changes },
  ...{
    ConsultationPage,
    Consultation,
    ResponseRates,
    Report,
    ReportFigures,
    ReportFeedback,
    CommitmentPage,
    Commitment,
    Measures,
    Problem,
    Health,
  },
}
const PUBLISHED = { PublishedResponse, PublishedResponsePage, EditionCheck }
const FOR_STAFF = { Me, ResponsePage, ThemeList, AnswerTable, ExportRequest, Export, NewExport, ExportList }
export const SHAPES = { ...FOR_ALL, ...PUBLISHED, ...FOR_STAFF }
export type ShapeName = keyof typeof SHAPES

export const ref = (name: ShapeName) => ({ $ref: `#/components/schemas/${name}` })
export const json = (name: ShapeName, type = 'application/json') => ({
  content: { [type]: { schema: ref(name) } },
})

export const slug = {
  name: 'slug',
  in: 'path',
  required: true,
  description: 'Names the consultation, as in its address.',
  schema: { type: 'string' },
}
