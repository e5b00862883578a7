import { crc32, inflateRawSync } from 'node:zlib'

/** The files of a ZIP by name, read by its directory; throws where a size or a checksum is not what the ZIP says. */
export function unzip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  let count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  if (count === 0xffff || at === 0xffffffff) {
    const large = zip.lastIndexOf(Buffer.from('PK\u0006\u0006', 'latin1'))
    count = Number(zip.readBigUInt64LE(large + 32))
    at = Number(zip.readBigUInt64LE(large + 48))
  }
  const files = new Map<string, Buffer>()
  for (let i = 0; i < count; i++) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error(`no entry at ${at}`)
    const [method, crc] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 16)]
    const [packed, size] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)]
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place)) as number[]
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength!)
    const local = zip.readUInt32LE(at + 42)
    if (zip.readUInt32LE(local) !== 0x04034b50) throw new Error(`${name}: no local header`)
    const begins = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const content = zip.subarray(begins, begins + packed)
    const bytes = method === 0 ? content : inflateRawSync(content)
    if (bytes.length !== size || crc32(bytes) !== crc) throw new Error(`${name}: size or checksum is wrong`)
    if (files.has(name)) throw new Error(`${name} is there twice`)
    files.set(name, Buffer.from(bytes))
    at += 46 + nameLength! + extra! + comment!
  }
  return files
}
