/** Letters that do something else at the desk. */
const TAKEN = new Set(['j', 'k', 'q', 's', 'u', 'z'])

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'].filter((letter) => !TAKEN.has(letter))

/** The key of each theme in its order: 1 to 9, then letters; themes after the last letter have none. */
export const THEME_KEYS = [...'123456789', ...LETTERS]
