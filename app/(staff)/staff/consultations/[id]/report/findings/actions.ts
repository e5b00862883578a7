'use server'

import { redirect } from 'next/navigation'
import { formAction, textOf, textsOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'
import { addRefusal } from '@/lib/reports/add-refusal'
import { addSource } from '@/lib/reports/add-source'
import { removeRefusal } from '@/lib/reports/remove-refusal'
import { removeSource } from '@/lib/reports/remove-source'
import { updateRefusal } from '@/lib/reports/update-refusal'
import { updateSource } from '@/lib/reports/update-source'
import { pathOf } from '../path-of'

const done = (form: FormData, what: string) => redirect(`${pathOf(form)}/findings?saved=${what}`)

export const saveSource = formAction(async (form) => {
  const words = {
    title: textOf(form, 'title'),
    publisher: textOf(form, 'publisher'),
    published: textOf(form, 'published'),
    url: textOf(form, 'url'),
    finding: textOf(form, 'finding'),
    themeIds: textsOf(form, 'themeIds'),
  }
  const [sourceId, ctx] = [textOf(form, 'sourceId'), await requestContext()]
  if (sourceId) await updateSource(ctx, { sourceId, version: textOf(form, 'version'), ...words })
  else await addSource(ctx, { consultationId: textOf(form, 'consultationId'), ...words })
  done(form, 'source')
})

export const saveRefusal = formAction(async (form) => {
  const words = {
    key: textOf(form, 'key'),
    what: textOf(form, 'what'),
    why: textOf(form, 'why'),
    themeIds: textsOf(form, 'themeIds'),
  }
  const [refusalId, ctx] = [textOf(form, 'refusalId'), await requestContext()]
  if (refusalId) await updateRefusal(ctx, { refusalId, version: textOf(form, 'version'), ...words })
  else await addRefusal(ctx, { consultationId: textOf(form, 'consultationId'), ...words })
  done(form, 'refusal')
})

export const takeSourceOut = formAction(async (form) => {
  await removeSource(await requestContext(), {
    sourceId: textOf(form, 'sourceId'),
    version: textOf(form, 'version'),
  })
  done(form, 'removed')
})

export const takeRefusalOut = formAction(async (form) => {
  await removeRefusal(await requestContext(), {
    refusalId: textOf(form, 'refusalId'),
    version: textOf(form, 'version'),
  })
  done(form, 'removed')
})
