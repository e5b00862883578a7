import type { Device } from './draft-saver'
import type { Kept } from './draft-state'

/** One entry for each link. Without its link nobody can read it: the key to it is made of the link's token. */
export type Entry = { sealed: { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer } | null; at: number }

/** A place in the browser that outlives the page. */
export type Shelf = {
  get(name: string): Promise<Entry | undefined>
  put(name: string, entry: Entry): Promise<void>
  delete(name: string): Promise<void>
}

/**
 * What is kept of one link on this device, sealed. `refuse` leaves a note that this person wants nothing kept here;
 * nothing is kept then until they `allow` it again.
 */
export class DeviceCopy implements Device {
  private readonly keys: Promise<{ name: string; key: CryptoKey }>
  private isOff = false
  private last: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly shelf: Shelf,
    token: string,
  ) {
    this.keys = keysOf(token)
    // Said by each use of it; unhandled, it would be an error of the page.
    this.keys.catch(() => {})
  }

  /** What was kept; null where there is nothing, or nothing that can be read. */
  async read(): Promise<Kept | null> {
    try {
      const { name, key } = await this.keys
      const entry = await this.shelf.get(name)
      this.isOff = entry !== undefined && entry.sealed === null
      if (!entry?.sealed) return null
      const { iv, data } = entry.sealed
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data)
      return JSON.parse(new TextDecoder().decode(plain)) as Kept
    } catch {
      return null
    }
  }

  /** True once it is kept. One after the other: sealing takes time, and an older state must not land on a newer. */
  keep(kept: Kept): Promise<boolean> {
    const turn = this.last.then(() => this.put(kept))
    this.last = turn
    return turn
  }

  private async put(kept: Kept): Promise<boolean> {
    if (this.isOff) return false
    try {
      const { name, key } = await this.keys
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const plain = new TextEncoder().encode(JSON.stringify(kept))
      const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain)
      // It may have been refused in the meantime.
      if (this.isOff) return false
      await this.shelf.put(name, { sealed: { iv, data }, at: Date.parse(kept.at) })
      return true
    } catch {
      return false // private windows and full disks: the page then says that it is the only place
    }
  }

  /** After submission: nothing is left of it, and what is still on its way is not kept. */
  async forget(): Promise<void> {
    this.isOff = true
    await this.keys.then(({ name }) => this.shelf.delete(name)).catch(() => {})
  }

  async refuse(at: Date): Promise<void> {
    this.isOff = true
    await this.keys
      .then(({ name }) => this.shelf.put(name, { sealed: null, at: at.getTime() }))
      .catch(() => {})
  }

  allow(): void {
    this.isOff = false
  }

  get isRefused(): boolean {
    return this.isOff
  }
}

/** The name under which things of a link are kept on a device: it says nothing of the link. */
export async function deviceName(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes(`soundings-device:${token}`))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function keysOf(token: string): Promise<{ name: string; key: CryptoKey }> {
  const secret = await crypto.subtle.digest('SHA-256', bytes(`soundings-seal:${token}`))
  const key = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt', 'decrypt'])
  return { name: await deviceName(token), key }
}

const bytes = (text: string) => new TextEncoder().encode(text)
