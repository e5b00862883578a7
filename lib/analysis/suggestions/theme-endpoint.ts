import { env } from '../../core/env'

export type ThemeEndpoint = {
  url: string
  model: string
  key: string
  /** What people are told: model and host. */ name: string
}

/** The endpoint that may work out themes in this installation; null where none is configured, as it is by default. */
export function themeEndpoint(): ThemeEndpoint | null {
  const { THEME_ENDPOINT_URL, THEME_ENDPOINT_MODEL, THEME_ENDPOINT_KEY = '' } = env()
  if (!THEME_ENDPOINT_URL || !THEME_ENDPOINT_MODEL) return null
  const name = `${THEME_ENDPOINT_MODEL} at ${new URL(THEME_ENDPOINT_URL).host}`
  return { url: THEME_ENDPOINT_URL, model: THEME_ENDPOINT_MODEL, key: THEME_ENDPOINT_KEY, name }
}
