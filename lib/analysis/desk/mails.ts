type Escalated = { title: string; officerName: string; byName: string; url: string }

/** To the officer named: that an answer needs them, and the way to it. Nothing of what it says goes by e-mail. */
export function escalationLetter({ title, officerName, byName, url }: Escalated) {
  const paragraphs = [
    `Dear ${officerName},`,
    `${byName} has read an answer to “${title}” that speaks of a crime or of somebody at risk, and passes it to you.`,
    'Sign in to read it, and say there what you did:',
    url,
    'For the safety of those it is about, this letter says nothing of what they wrote. Do not pass it on by e-mail.',
  ]
  return { subject: 'An answer needs you', text: paragraphs.join('\n\n') }
}
