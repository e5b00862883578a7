import type { Exceptions } from './verb-rules'

/** Every exception to the rules, with its reason. A new one is a deliberate decision; one that is none any more fails. */

export const SEVERAL_VERBS: Exceptions = {
  'lib/analysis/list-themes.ts': 'getTheme makes its view by the same withFigures',
  'lib/analysis/set-coding.ts': 'markQuote codes what it marks by the same addCoding',
  'lib/bodies/write-import.ts': 'the statements of importBodies, which authorises and records',
  'lib/consultations/get-consultation.ts': 'one read by two keys, id and slug',
  'lib/invitations/list-silent-bodies.ts': 'one read as a page and as a stream',
  'lib/invitations/tally.ts': 'the two moves of one tally, in one place so that they take the same locks',
  'lib/jobs/enqueue.ts': 'one and many',
  'lib/jobs/job-runs.ts': 'the record of long work: five small functions that only make sense together',
  'lib/mail/send-mail.ts': 'one and many',
  'lib/responses/frozen-definitions.ts': 'called after what it keeps, not after the function that reads it',
  'lib/responses/save-answers.ts': 'one verb for a Ctx, for a token, and for whoever has looked already',
  'lib/responses/save-simple-page.ts': 'one verb for two doors: one that has a Ctx, one that has a token',
  'lib/responses/submit-response.ts': 'one verb for two doors: one that has a Ctx, one that has a token',
}

export const NOT_ALLOWED_OR_RECORDED: Exceptions = {
  'lib/alerts/ask-for-alerts.ts':
    'anybody may ask for a letter, and nothing else is sent before they confirm',
  'lib/alerts/change-alerts.ts':
    'the token in the letter is the key: whoever has it may choose, and nothing else',
  'lib/alerts/confirm-alerts.ts': 'the token in the letter is the key',
  'lib/alerts/stop-alerts.ts': 'the token in the letter is the key',
  'lib/bodies/choose-reminders.ts':
    'the token in the letter is the key: whoever has it may choose, and nothing else',
  'lib/people/send-sign-in-link.ts':
    'anybody may ask for a letter, and the letter in the outbox is the record',
  'lib/people/start-session.ts':
    'the door has made sure who it is; before it there is nobody a policy could ask about',
  'lib/responses/correct-response.ts': 'half of submitResponse, which authorises',
  'lib/responses/submit-response.ts': 'its two halves, writeResponse and correctResponse, record',
}

export const WITH_DATABASE: Exceptions = {
  'lib/people/next-auth-options.ts': 'a door: next-auth calls it without a Ctx',
}

export const WITH_CLOCK: Exceptions = {
  'lib/invitations/respondent-context.ts': 'a door: builds the Ctx',
  'lib/people/api-context.ts': 'a door: builds the Ctx',
  'lib/people/next-auth-options.ts': 'a door: builds the Ctx',
  'lib/people/request-context.ts': 'a door: builds the Ctx',
  'lib/people/sign-in-adapter.ts': 'a door: next-auth calls it without a Ctx',
  'lib/shell/add-administrator.ts': 'a door: builds the Ctx',
  'lib/worker/job-context.ts': 'a door: builds the Ctx',
}

/** Folders and files with English words of their own among those that respondents' pages are drawn with. */
export const WITH_WORDS: Exceptions = {
  'app/(respond)/respond/[token]/not-found.tsx': 'for an address that we do not know, and so no language',
  'app/(respond)/respond/[token]/print/': 'the paper form, as below',
  'components/equality/equality-tables.tsx': 'read by staff',
  'components/equality/heard/': 'read by staff',
  'components/layout/footer-links.ts': 'named here, said by the messages of the same words',
  'components/responses/importing/': 'read by staff',
  'components/responses/keying/': 'read by staff',
  'components/responses/paper/':
    'the paper form is printed in English by staff; its questions are in their languages on the screen',
  'components/responses/pilot-testers.tsx': 'read by staff',
  'components/responses/preview-ways.tsx': 'read by staff',
  'components/responses/response-filter.tsx': 'read by staff',
  'components/responses/response-record.tsx': 'read by staff',
  'components/responses/response-table.tsx': 'read by staff',
  'components/responses/revision-list.tsx': 'read by staff',
}

/** Files of these rooms, and sentences, that nobody who answers ever meets. */
export const NOT_SAID_TO_RESPONDENTS: Exceptions = {
  'lib/invitations/end-preview.ts': 'for staff, or the night',
  'lib/invitations/invite-addition.ts': 'for staff, or the night',
  'lib/invitations/issue-invitations.ts': 'for staff, or the night',
  'lib/invitations/issue-preview-link.ts': 'for staff, or the night',
  'lib/invitations/remove-abandoned-participants.ts': 'for staff, or the night',
  'lib/invitations/remove-colleagues-addresses.ts': 'for staff, or the night',
  'lib/invitations/remove-old-rate-counts.ts': 'for staff, or the night',
  'lib/invitations/revoke-link.ts': 'for staff, or the night',
  'lib/responses/add-keyed-person.ts': 'for staff and those who key in',
  'lib/responses/begin-import.ts': 'for staff and those who key in',
  'lib/responses/correct-keyed-response.ts': 'for staff and those who key in',
  'lib/responses/get-import.ts': 'for staff and those who key in',
  'lib/responses/get-keying.ts': 'for staff and those who key in',
  'lib/responses/get-paper-form.ts': 'for staff and those who key in',
  'lib/responses/get-response.ts': 'for staff and those who key in',
  'lib/responses/key-in-response.ts': 'for staff and those who key in',
  'lib/responses/map-import.ts': 'for staff and those who key in',
  'lib/responses/newest-version.ts': 'for staff and those who key in',
  'lib/responses/record-less-publication.ts': 'for staff and those who key in',
  'lib/telling/get-published-feedback.ts': 'for everybody, in English',
  'lib/telling/hold-back-event.ts': 'for staff, or the night',
  'lib/telling/tell-of-edition.ts': 'for staff, or the night',
  'lib/telling/tell-of-event.ts': 'for staff, or the night',
  'Nobody can be told before the report is published.': 'for staff, or the night',
  'That is not an address of this site.': 'for staff, or the night',
  'Only staff, and chairs and co-ordinators of borough groups, can see who has not answered.':
    'for staff, or the night',
  'Reminders go out only until the consultation closes.': 'for staff, or the night',
  'This can only be done while the consultation is open.': 'for staff, or the night',
  'Say why in at most 500 characters': 'for staff, or the night',
  'Say why this body is asked after launch': 'for staff, or the night',
  'Describe the link in at most 100 characters': 'for staff, or the night',
  'Choose at most 4 days': 'for staff, or the night',
  'Enter a name of at most 100 characters': 'for staff, or the night',
  'Enter the name of whoever tries it out': 'for staff, or the night',
  'This happens by itself every night.': 'for staff, or the night',
  'Only staff and the body itself can read a response.': 'for staff, or the night',
  'Only staff can go through the responses.': 'for staff, or the night',
  'Expired files are removed by themselves, every night.': 'for staff, or the night',
  'Choose what they said about publishing': 'for staff, or the night',
  'Choose how it came in': 'for staff, or the night',
  'Choose what they allow from now on': 'for staff, or the night',
  'Say how they told you, and how you know that it is their answer': 'for staff, or the night',
  'The answers of groups are published with their name.': 'for staff, or the night',
  'You can record that they allow less than before. More can only be said by themselves, by their own link.':
    'for staff, or the night',
  'Give the file a shorter name': 'for staff, or the night',
  'Choose a file': 'for staff, or the night',
  'Say whose answers these are': 'for staff, or the night',
  'Say why it is corrected': 'for staff, or the night',
  'Only the person whom the invitation was sent to, and the chair, can 7. Ask them to.':
    'the two that it says are messages of their own',
}
