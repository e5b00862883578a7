type SentBack = { name: string; group: string; measure: string; why: string; url: string }

/** To whoever said that a group met a measure, or did not: an officer could not confirm it. */
export function sentBackLetter({ name, group, measure, why, url }: SentBack) {
  const paragraphs = [
    `Dear ${name},`,
    `What you entered for ${group} (“${measure}”) could not be confirmed yet, and nobody else can read it. An officer wrote:`,
    why,
    'You can change it and send it again:',
    url,
  ]
  return { subject: `Sent back: ${measure}`, text: paragraphs.join('\n\n') }
}
