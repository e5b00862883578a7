import type { Ctx } from '../core/ctx'
import { findAsked } from './internal'
import type { EqualityFormView } from './types'

/**
 * Whether to ask whoever holds the link about themselves, and in what consultation.
 * @throws NotFound for anybody who holds no link
 */
export async function getEqualityForm(ctx: Ctx): Promise<EqualityFormView> {
  const { state, title, slug } = await findAsked(ctx)
  return { state, title, slug }
}
