import { describe, expect, it } from 'vitest'
import { decodeMail } from './decode-mail'

const plain = [
  'From: Soundings <a@example.org>',
  'Subject: =?UTF-8?Q?Your_answer_=E2=80=93?= =?UTF-8?Q?_thank_you?=',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Go to http://127.0.0.1:3000/respond/abc=\r\ndef?x=3D1',
  '',
  'Caf=C3=A9',
].join('\r\n')

describe('decodeMail', () => {
  it('reads quoted-printable text and encoded subjects', () => {
    const { subject, text } = decodeMail(plain, ['b@example.org'])
    expect(subject).toBe('Your answer – thank you')
    expect(text).toContain('http://127.0.0.1:3000/respond/abcdef?x=1')
    expect(text).toContain('Café')
  })

  it('reads the plain part of a letter in several', () => {
    const raw = [
      'Content-Type: multipart/alternative; boundary="frontier"',
      '',
      '--frontier',
      'Content-Type: text/plain',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('Hello there').toString('base64'),
      '--frontier',
      'Content-Type: text/html',
      '',
      '<p>Hello there</p>',
      '--frontier--',
    ].join('\r\n')
    expect(decodeMail(raw, []).text).toBe('Hello there')
  })
})
