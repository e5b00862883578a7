import type { Letter } from '../mail/send-mail'

/** To a new member of staff: that there is an account, and how to get in. The password is never in a letter. */
export function welcomeLetter(user: { id: string; name: string; email: string }, address: string): Letter {
  return {
    kind: 'welcome',
    dedupeKey: `welcome:${user.id}`,
    toAddress: user.email,
    toName: user.name,
    subject: 'Your account at Soundings',
    text: [
      `Dear ${user.name},`,
      'You can now sign in to Soundings, where consultations are written, sent out, read and reported on.',
      `Go to ${address}/sign-in and ask for a link to this e-mail address, or use the password you were given.`,
      'If you did not expect this letter, tell the administrator of Soundings in your organisation.',
    ].join('\n\n'),
    about: { type: 'user', id: user.id },
  }
}

/** To somebody whose password was changed: so that nobody else can do it unnoticed. */
export function passwordChangedLetter(
  user: { id: string; name: string; email: string },
  change: { requestId: string; byAdministrator: boolean },
): Letter {
  return {
    kind: 'password-changed',
    dedupeKey: `password-changed:${change.requestId}:${user.id}`,
    toAddress: user.email,
    toName: user.name,
    subject: 'Your password for Soundings was changed',
    text: [
      `Dear ${user.name},`,
      change.byAdministrator
        ? 'An administrator has set a new password for your account at Soundings.'
        : 'You have set a new password for your account at Soundings.',
      'Wherever else you were signed in, you have been signed out.',
      'If you know nothing of this, tell the administrator of Soundings in your organisation at once.',
    ].join('\n\n'),
    about: { type: 'user', id: user.id },
  }
}
