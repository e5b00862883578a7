import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { LEVEL, packed, type Pieces, type Told } from './packing'
import type { Packed } from './set-aside'

/** One file in a ZIP. Small ones are told whole and stored as they are; others are streamed and packed, or packed already. */
export type ZipEntry = { name: string; content: string | Buffer | Pieces | Packed }

const DEFLATED = 8
const STORED = 0
/** Names are UTF-8; sizes and checksum follow the content, where they were not known before it. */
const UTF8 = 0x0800
const SIZES_FOLLOW = 0x0008
const NEEDS_ZIP64 = 45
const ALL_ONES = 0xffffffff
/** 1 January 1980: a file's content tells when it was made, and the same content makes the same bytes. */
const DOS_DATE = 0x0021

type Written = Told & { method: number }

/**
 * A ZIP (PKWARE APPNOTE 6.3) as it is made: nothing is held but the directory, of which an entry takes some 50 bytes.
 * More than 65,535 entries, or 4 GB, are told in the ZIP64 way.
 */
export async function* zip(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const directory = new Lots(true)
  const small = new Lots()
  let offset = 0
  let count = 0
  for await (const { name, content } of entries) {
    const begins = offset
    let written: Written
    if (typeof content === 'string' || Buffer.isBuffer(content)) {
      written = addStored(small, name, content)
      offset += localHeaderSize(name) + written.size
      // Hundreds of thousands of small files cost too much one by one.
      if (small.size > LOT) yield* small.takeAll()
    } else {
      written = { crc: 0, size: 0, packed: 0, method: DEFLATED }
      const header = Buffer.alloc(localHeaderSize(name))
      putLocalHeader(header, name, null)
      yield* small.takeAll()
      yield header
      if ('pieces' in content) {
        yield* content.pieces
        Object.assign(written, { crc: content.crc, size: content.size, packed: content.packed })
      } else yield* packed(content, written)
      const follows = dataDescriptor(written)
      yield follows
      offset += header.length + written.packed + follows.length
    }
    addDirectoryEntry(directory, name, written, begins)
    count++
  }
  const { size } = directory
  yield* small.takeAll()
  yield* directory.takeAll()
  yield endOfDirectory(count, size, offset)
}

const LOT = 256 * 1024

/** Many small pieces, kept side by side in a few large ones: each by itself would cost twice what it holds. */
class Lots {
  size = 0
  private full: Buffer[] = []
  private lot = Buffer.allocUnsafe(LOT)
  private used = 0

  /** @param keptPacked for what is kept until the end: full lots take less than half the memory then */
  constructor(private keptPacked = false) {}

  /** Room for the next piece, to be filled at once. */
  room(bytes: number): Buffer {
    if (bytes > this.lot.length - this.used) {
      const full = this.lot.subarray(0, this.used)
      this.full.push(this.keptPacked ? deflateRawSync(full, { level: LEVEL }) : full)
      this.lot = Buffer.allocUnsafe(Math.max(LOT, bytes))
      this.used = 0
    }
    const from = this.used
    this.used += bytes
    this.size += bytes
    return this.lot.subarray(from, this.used)
  }

  *takeAll(): Generator<Buffer> {
    for (const full of this.full) yield this.keptPacked ? inflateRawSync(full) : full
    if (this.used > 0) yield this.lot.subarray(0, this.used)
    this.full = []
    this.lot = Buffer.allocUnsafe(LOT)
    this.used = 0
    this.size = 0
  }
}

/** A small file with its header, written where it will stand. */
function addStored(small: Lots, name: string, content: string | Buffer): Written {
  const size = typeof content === 'string' ? Buffer.byteLength(content, 'utf8') : content.length
  const head = localHeaderSize(name)
  const room = small.room(head + size)
  if (typeof content === 'string') room.write(content, head, 'utf8')
  else content.copy(room, head)
  const written = { crc: crc32(room.subarray(head)), size, packed: size, method: STORED }
  putLocalHeader(room, name, written)
  return written
}

const LOCAL_HEADER = 30

const localHeaderSize = (name: string) => LOCAL_HEADER + Buffer.byteLength(name, 'utf8')

/** @param header at least as long as it is; what follows is left as it stands */
function putLocalHeader(header: Buffer, name: string, known: Written | null): void {
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(known ? 20 : NEEDS_ZIP64, 4)
  header.writeUInt16LE(UTF8 | (known ? 0 : SIZES_FOLLOW), 6)
  header.writeUInt16LE(known?.method ?? DEFLATED, 8)
  header.writeUInt16LE(0, 10)
  header.writeUInt16LE(DOS_DATE, 12)
  header.writeUInt32LE(known?.crc ?? 0, 14)
  header.writeUInt32LE(known?.packed ?? 0, 18)
  header.writeUInt32LE(known?.size ?? 0, 22)
  header.writeUInt16LE(Buffer.byteLength(name, 'utf8'), 26)
  header.writeUInt16LE(0, 28)
  header.write(name, LOCAL_HEADER, 'utf8')
}

function dataDescriptor({ crc, size, packed }: Written): Buffer {
  const isLarge = size >= ALL_ONES || packed >= ALL_ONES
  const follows = Buffer.alloc(isLarge ? 24 : 16)
  follows.writeUInt32LE(0x08074b50, 0)
  follows.writeUInt32LE(crc, 4)
  if (isLarge) {
    follows.writeBigUInt64LE(BigInt(packed), 8)
    follows.writeBigUInt64LE(BigInt(size), 16)
  } else {
    follows.writeUInt32LE(packed, 8)
    follows.writeUInt32LE(size, 12)
  }
  return follows
}

function addDirectoryEntry(
  directory: Lots,
  name: string,
  { crc, size, packed, method }: Written,
  begins: number,
): void {
  const large = [size, packed, begins].map((value) => value >= ALL_ONES)
  const told = [size, packed, begins].filter((_, i) => large[i])
  const extra = told.length > 0 ? 4 + told.length * 8 : 0
  const length = Buffer.byteLength(name, 'utf8')
  const entry = directory.room(46 + length + extra).fill(0, 0, 46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(NEEDS_ZIP64, 4)
  entry.writeUInt16LE(told.length > 0 || method === DEFLATED ? NEEDS_ZIP64 : 20, 6)
  entry.writeUInt16LE(UTF8 | (method === DEFLATED ? SIZES_FOLLOW : 0), 8)
  entry.writeUInt16LE(method, 10)
  entry.writeUInt16LE(DOS_DATE, 14)
  entry.writeUInt32LE(crc, 16)
  entry.writeUInt32LE(large[1] ? ALL_ONES : packed, 20)
  entry.writeUInt32LE(large[0] ? ALL_ONES : size, 24)
  entry.writeUInt16LE(length, 28)
  entry.writeUInt16LE(extra, 30)
  entry.writeUInt32LE(large[2] ? ALL_ONES : begins, 42)
  entry.write(name, 46, 'utf8')
  if (extra === 0) return
  entry.writeUInt16LE(0x0001, 46 + length)
  entry.writeUInt16LE(told.length * 8, 48 + length)
  told.forEach((value, i) => entry.writeBigUInt64LE(BigInt(value), 50 + length + i * 8))
}

function endOfDirectory(count: number, size: number, begins: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(count, 0xffff), 8)
  end.writeUInt16LE(Math.min(count, 0xffff), 10)
  end.writeUInt32LE(Math.min(size, ALL_ONES), 12)
  end.writeUInt32LE(Math.min(begins, ALL_ONES), 16)
  if (count < 0xffff && size < ALL_ONES && begins < ALL_ONES) return end
  const large = Buffer.alloc(56 + 20)
  large.writeUInt32LE(0x06064b50, 0)
  large.writeBigUInt64LE(44n, 4)
  large.writeUInt16LE(NEEDS_ZIP64, 12)
  large.writeUInt16LE(NEEDS_ZIP64, 14)
  large.writeBigUInt64LE(BigInt(count), 24)
  large.writeBigUInt64LE(BigInt(count), 32)
  large.writeBigUInt64LE(BigInt(size), 40)
  large.writeBigUInt64LE(BigInt(begins), 48)
  large.writeUInt32LE(0x07064b50, 56)
  large.writeBigUInt64LE(BigInt(begins + size), 64)
  large.writeUInt32LE(1, 72)
  return Buffer.concat([large, end])
}
