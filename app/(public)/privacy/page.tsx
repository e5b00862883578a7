export const metadata = { title: 'Privacy' }

export default function PrivacyPage() {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">Privacy</h1>
        <p className="govuk-body-l">
          Soundings keeps as little about people as it can, and tells you here what that is and for how long.
        </p>
        <h2 className="govuk-heading-m">If you read</h2>
        <p className="govuk-body">
          We set no cookie, count no visit and load nothing from anybody else’s computers.
        </p>
        <h2 className="govuk-heading-m">If you answer for a group</h2>
        <p className="govuk-body">
          The link in your letter stands for your group. We keep the group’s answers and every correction of
          them, with the times. Whoever holds the link can read and change the answers until the consultation
          closes. If you ask for a copy by e-mail, your address is used for that letter and removed with it.
        </p>
        <h2 className="govuk-heading-m">If you answer for yourself</h2>
        <p className="govuk-body">
          We ask for no name and no account. We keep your answers, whether they may be published, and your
          borough and ward if you gave them. An e-mail address is kept only if you gave one, to send you the
          address of your page and to tell you what came of the consultation: when the report is published,
          and later when something that came of it is done or dropped. You can stop these letters by the link
          in each of them. The address goes on the date we name when we ask. What you begin and leave empty is
          deleted after a week, and what you never submit a month after closing.
        </p>
        <p className="govuk-body">
          Whether what you write may be published is yours to say. By the link to your own page you can take
          back what you agreed to at any time, also long after closing, without saying why. Your words then
          leave our pages, data and files at once, and reports that had quoted them say only that a quote was
          taken back. A published report keeps them out of sight, so that it can be checked that nothing else
          in it was changed. Copies that others have made cannot be called back.
        </p>
        <p className="govuk-body">
          Questions about yourself, such as your age or ethnic group, are asked after you submit and may be
          skipped. The answers are kept apart from everything else, without a time, so that nobody can tell
          whose they are; only totals are ever shown, and none under ten people.
        </p>
        <p className="govuk-body">
          So that no program can answer a thousand times, we count how many people begin from one internet
          address in an hour. The address itself is not kept: it is scrambled with a secret that changes every
          day and is deleted after two.
        </p>
        <h2 className="govuk-heading-m">If you ask for e-mails about consultations</h2>
        <p className="govuk-body">
          We keep your address, what you want to be told of and which boroughs, and what we have told you. An
          address that is not confirmed is deleted after a week. Every e-mail stops them with one click, and
          we then delete the address. After a year we ask whether you still want them, and delete it if you do
          not say so.
        </p>
        <h2 className="govuk-heading-m">If you are a group’s contact</h2>
        <p className="govuk-body">
          We keep your name, your e-mail address, your telephone number if you gave it, and what you do in the
          group, so that the group can be asked. Each entry has a date on which it is removed, three years
          after it was made unless it is renewed.
        </p>
        <h2 className="govuk-heading-m">If we tell you what came of it</h2>
        <p className="govuk-body">
          Each letter has a link of its own to what you said and what became of it. We keep only a scrambled
          form of the link and of the address it went to, so that nobody is written to twice. The link goes
          after a year, or sooner with your address, and the scrambled address with it; where we still have
          your address as a member of the public then, its scrambled form goes together with it. How many
          letters there were, and which groups were told, stays. The two questions behind the link are counted
          without any way back to who answered them, and the counts are published once there are enough of
          them.
        </p>
        <h2 className="govuk-heading-m">If you sign in</h2>
        <p className="govuk-body">
          One cookie keeps you signed in. You can see under your name where you are signed in, and end it
          there. We record who did what in the running of a consultation; these records hold no answers.
        </p>
        <h2 className="govuk-heading-m">How long</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>letters we sent: the link is removed as soon as a letter is sent, the address after a year</li>
          <li>sign-ins: until they end</li>
          <li>a group’s answers: as long as the record of the consultation is kept</li>
        </ul>
        <h2 className="govuk-heading-m">Your rights</h2>
        <p className="govuk-body">
          You can ask to see what is kept about you, to have it corrected or removed. Write to the contact
          named on the consultation.
        </p>
      </div>
    </div>
  )
}
