import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isIP } from 'node:net'

/** A certificate with its key, as TLS servers take them. */
export interface Certificate {
  readonly cert: string
  readonly key: string
  readonly name: string
  readonly privateKey: KeyObject
}

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts)
  const { length } = content
  const long =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...long]), content])
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts)
const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex')
const oid = (bytes: string): Buffer => der(0x06, hex(bytes))
const ecdsaWithSha256 = sequence(oid('2a 86 48 ce 3d 04 03 02'))

const nameOf = (commonName: string): Buffer =>
  sequence(der(0x31, sequence(oid('55 04 03'), der(0x0c, Buffer.from(commonName)))))

const time = (date: Date): Buffer =>
  der(0x17, Buffer.from(`${date.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`))

const alternative = (host: string): Buffer =>
  isIP(host) ? der(0x87, Buffer.from(host.split('.').map(Number))) : der(0x82, Buffer.from(host))

const extension = (id: string, critical: boolean, value: Buffer): Buffer =>
  sequence(oid(id), ...(critical ? [der(0x01, hex('ff'))] : []), der(0x04, value))

const pem = (bytes: Buffer): string => {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

const day = 24 * 3600 * 1000

/**
 * Makes a certificate: an authority, or one for these hosts that an authority or nobody vouches for.
 * Node can read certificates but not make them, so it is put together byte by byte.
 */
export const makeCertificate = (options: {
  readonly name: string
  readonly hosts?: readonly string[]
  readonly issuer?: Certificate
  /** Valid for how many days from yesterday on; negative has expired. */
  readonly days?: number
}): Certificate => {
  const { name, hosts, issuer, days = 30 } = options
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const end = Date.now() + days * day
  const extensions = [
    extension('55 1d 13', true, hosts === undefined ? sequence(der(0x01, hex('ff'))) : sequence()),
    ...(hosts === undefined
      ? []
      : [extension('55 1d 11', false, sequence(...hosts.map(alternative)))]),
  ]
  const body = sequence(
    der(0xa0, der(0x02, hex('02'))),
    der(0x02, Buffer.concat([hex('01'), randomBytes(8)])),
    ecdsaWithSha256,
    nameOf(issuer?.name ?? name),
    sequence(time(new Date(Math.min(Date.now(), end) - 2 * day)), time(new Date(end))),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  )
  const signature = sign('sha256', body, issuer?.privateKey ?? privateKey)
  const whole = sequence(body, ecdsaWithSha256, der(0x03, hex('00'), signature))
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  return { cert: pem(whole), key, name, privateKey }
}
