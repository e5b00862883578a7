'use client'

import { useEffect, useState } from 'react'
import type { DeviceCopy } from './device-copy'
import { forgetPage, isPageKept, keepPage } from './kept-page'

/** off: the person wants nothing kept; ready: the address opens without a connection as well. */
export type KeptPage = 'off' | 'no' | 'ready'

/** Keeps this page on the device once the form has been loaded, and takes it away when the person wants so. */
export function useKeptPage(token: string, device: DeviceCopy | null, isLoaded: boolean) {
  const [page, setPage] = useState<KeptPage>('no')
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    if (!device || !isLoaded) return
    let isGone = false
    const show = (now: KeptPage) => isGone || setPage(now)
    const keep = async () => {
      if (device.isRefused) return show('off')
      if (!('serviceWorker' in navigator) || !('caches' in window)) return
      await navigator.serviceWorker.register('/respond/worker.js', {
        ...{ scope: '/respond/', updateViaCache: 'none' },
      })
      const isNew = navigator.onLine !== false && (await keepPage(token))
      if (!isNew && !(await isPageKept(token))) return
      // Deleted while it was being fetched.
      if (device.isRefused) return forgetPage(token)
      show('ready')
    }
    // Fetching it all must not keep anybody from writing.
    const waiting = whenIdle(() => void keep().catch(() => {}))
    return () => {
      isGone = true
      waiting()
    }
  }, [token, device, isLoaded, asked])

  const refuse = async () => {
    await device?.refuse(new Date())
    await forgetPage(token)
    setPage('off')
  }
  const allow = () => {
    device?.allow()
    setPage('no')
    setAsked((n) => n + 1)
  }
  return { page, refuse, allow }
}

/** Soon, and sooner where the browser has nothing else to do. @returns a way to call it off */
function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, 1000)
    return () => clearTimeout(timer)
  }
  const idle = window.requestIdleCallback(work, { timeout: 2000 })
  return () => window.cancelIdleCallback(idle)
}
