import type { Letter } from './decode-mail'

/**
 * The next letter to an address that no earlier call has read, waiting for it to arrive. Letters really go out by
 * SMTP, to a server of the journeys' own (see post-office.ts).
 */
export async function mailTo(address: string): Promise<Letter> {
  const answer = await fetch(`${mailboxUrl()}/next?to=${encodeURIComponent(address)}`)
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Letter
}

/** Every letter to an address so far, read or not; waits for nothing. */
export async function allMailTo(address: string): Promise<Letter[]> {
  const answer = await fetch(`${mailboxUrl()}/all?to=${encodeURIComponent(address)}`)
  return (await answer.json()) as Letter[]
}

/** The first link in a letter whose address contains `part`. */
export function linkIn(letter: Letter, part = ''): string {
  const links = letter.text.match(/https?:\/\/[^\s<>"]+/g) ?? []
  const link = links.find((each) => each.includes(part))
  if (!link) throw new Error(`no link with "${part}" in the letter:\n${letter.text}`)
  return link
}

function mailboxUrl(): string {
  const url = process.env.JOURNEY_MAILBOX
  if (!url) throw new Error('JOURNEY_MAILBOX is not set: mail is there only while the journeys run')
  return url
}
