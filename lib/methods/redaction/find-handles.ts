import { isEnglish } from './english'
import { matching, type Proposal } from './proposal'

const SITES =
  'facebook|fb|twitter|x|instagram|tiktok|linkedin|youtube|snapchat|threads|nextdoor|pinterest|reddit|t|wa'
const LINK = new RegExp(
  `(?<![\\w@.-])(?:https?://)?(?:(?:www|m|uk)\\.)?(?:${SITES})\\.(?:com|net|me|co\\.uk)/[\\w@%./?=&#~+-]*[\\w/#=-]`,
  'gi',
)
const AT = /(?<![\p{L}\p{N}_.@/])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,28}[\p{L}\p{N}_])?(?![\p{L}\p{N}_@])/gu
const NETWORK =
  'insta(?:gram)?|snap(?:chat)?|twitter|tik ?tok|facebook|fb|telegram|discord|whatsapp|threads|youtube|linkedin|nextdoor'
const SAID = new RegExp(
  `\\b(?:${NETWORK}|ig|social media)\\b(?:[ ]+(?<sure>handle|user ?name|name|account|profile|id|tag))?(?:[ ]+(?:is|as|at|under)|[ ]?[:=-])+[ ]*(?<it>@?[\\w.]{3,30}\\w)`,
  'dgi',
)

/** Bodies that everybody may know: what they are called is no personal data. */
const PUBLIC =
  /^@?(?:mps|met_?police|metpolice|mayorof|mopac|tfl|london|nhs|gov|bbc|city_?of|cpeg|police)|(?:police|council|snt|gov|cpeg|mps|nhs|news)_?(?:uk)?$/i
const IN_LINK = /\/(?:metpolice|mps|mayorof|hashtag|search|groups\/?$|tfl|watch)/i

/** Accounts on social networks: handles, links to profiles, and names that are said to be one. */
export function findHandles(text: string): Proposal[] {
  return [
    ...matching(text, LINK, 'social-handle', 'It links to a profile.', (found) => !IN_LINK.test(found)),
    ...matching(text, AT, 'social-handle', 'It has the form of a handle.', isHandle),
    ...matching(text, SAID, 'social-handle', 'It is said to be an account.', isSaidHandle),
  ]
}

function isHandle(found: string): boolean {
  // "@ 7pm", "@10": a time or a price.
  return !PUBLIC.test(found) && /\p{L}/u.test(found) && found.length > 2 && !/^@\d+(?:am|pm)?$/i.test(found)
}

/** “My twitter is full of abuse” tells no account: a word of the language is none without a mark of one. */
function isSaidHandle(found: string): boolean {
  if (PUBLIC.test(found)) return false
  if (found.startsWith('@') || /[_\d]|\w\.\w/.test(found)) return true
  return /^[a-z]/.test(found) && !isEnglish(found.toLowerCase())
}
