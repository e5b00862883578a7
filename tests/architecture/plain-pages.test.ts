import { createRequire } from 'node:module'
import path from 'node:path'
import type { NextConfig } from 'next'
import {
  unstable_doesMiddlewareMatch,
  unstable_getResponseFromNextConfig,
} from 'next/experimental/testing/server'
import { expect, it } from 'vitest'
import { config } from '@/proxy'
import { ROOT, sourceFiles } from './source-file'

const nextConfig = createRequire(import.meta.url)(path.join(ROOT, 'next.config.js')) as NextConfig

const policyOf = async (url: string) =>
  (await unstable_getResponseFromNextConfig({ url, nextConfig })).headers.get('content-security-policy')

const isProxied = (url: string) => unstable_doesMiddlewareMatch({ config, nextConfig, url })

/** The address of a route's file, with something in the place of its parameters. */
const addressOf = (file: string) =>
  `/${file.replace(/^app\/|\/route\.tsx?$/g, '')}`.replace(/\/\([^)]+\)/g, '').replace(/\[\w+\]/g, 'some')

/** Drawn by `renderPlain`, which `withOpenLink` and its fellows call for others. */
const plainRoutes = sourceFiles('app')
  .filter(({ path: file, imports }) => {
    const isPlain = imports.some(({ target }) => /\/(render-plain|plain-door)$/.test(target))
    return isPlain && file.endsWith('/route.tsx')
  })
  .map(({ path: file }) => addressOf(file))

it('finds the pages without a script', () => {
  expect(plainRoutes.length).toBeGreaterThan(8)
})

it.each(plainRoutes)('%s has the policy that lets no script run', async (at) => {
  const address = at.endsWith('/take-part') ? `${at}?form=simple` : at
  expect(await policyOf(address)).toContain("script-src 'none'")
  expect(isProxied(address), 'the proxy would put another policy in its place').toBe(false)
})

it.each([
  ...['/', '/sign-in', '/consultations/some', '/consultations/some/take-part'],
  ...['/consultations/some/take-part-two?form=simple', '/respond/some', '/respond/some/questions'],
  ...['/respond/some/simpler', '/respond/simple', '/simple?form=simple', '/nowhere'],
])('%s has a policy with a nonce, from the proxy', async (address) => {
  expect(isProxied(address)).toBe(true)
  expect(await policyOf(address)).toBeNull()
})
