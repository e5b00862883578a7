import type { FigureBlock, FigureName } from '@/lib/reports/content-types'

/** A figure of one kind, with its data. */
export type FigureOf<Name extends FigureName> = Extract<FigureBlock, { figure: Name }>
