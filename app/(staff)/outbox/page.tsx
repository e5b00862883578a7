import type { Metadata } from 'next'
import { MailTable } from '@/components/mail/mail-table'
import { OutboxFilter } from '@/components/mail/outbox-filter'
import { Pagination } from '@/components/ui/pagination'
import { countOf } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { listMails } from '@/lib/mail/list-mails'
import { requestContext } from '@/lib/people/request-context'

export const metadata: Metadata = { title: 'Outbox' }

type Props = { searchParams: Promise<{ search?: string; status?: string; page?: string }> }

export default async function OutboxPage({ searchParams }: Props) {
  const { search, status, page } = await searchParams
  const ctx = await requestContext()
  const list = await readPage(ctx, '/outbox', () =>
    listMails(ctx, { search, status: status as undefined, page: page ?? 1 }),
  )
  const hrefOf = (page: number) =>
    `/outbox?${new URLSearchParams({ search: search ?? '', status: status ?? '', page: String(page) })}`
  return (
    <>
      <h1 className="govuk-heading-xl">Outbox</h1>
      <p className="govuk-body-l">
        {list.isSending
          ? 'Every letter Soundings writes. Once a letter is sent, its text is wiped.'
          : 'Every letter Soundings writes. No mail server is set up, so letters are kept here: open one to follow its link.'}
      </p>
      <OutboxFilter search={search} status={status} />
      <p className="govuk-body" role="status">
        {countOf(list.count, 'letter')}
      </p>
      <MailTable mails={list.mails} isFiltered={Boolean(search || status)} />
      <Pagination page={list.page} pages={list.pages} hrefOf={hrefOf} />
    </>
  )
}
