type Theme = { id: string; title: string }

/** How a line of a section names one theme: by the beginning of its id, with its title for whoever reads it. */
export const nameOfTheme = ({ id, title }: Theme): string =>
  `theme ${id.slice(0, 8)} ${title.replace(/[[\]\n]/g, ' ')}`.trim()

/** The theme that a line names; null where it names another figure, or a theme that is not there. */
export function themeOfName<T extends Theme>(name: string, themes: T[]): T | null {
  const id = /^theme ([0-9a-f]{8})\b/.exec(name)?.[1]
  return (id && themes.find((theme) => theme.id.startsWith(id))) || null
}
