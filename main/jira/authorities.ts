import { X509Certificate } from 'node:crypto'
import { open } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import tls from 'node:tls'
import { AppError, attempt, failure } from '#contract/model/failure'
import { networkWording } from '#contract/wording/network-wording'

/** A build of Node that cannot read the system's authorities trusts those that it brings. */
const authoritiesOf = (kind: 'default' | 'system', otherwise: readonly string[]) => {
  try {
    return tls.getCACertificates(kind)
  } catch {
    return otherwise
  }
}

/**
 * The certificate authorities of Node and of the operating system, each once: most are in both, and
 * a context takes its time over every one.
 */
export const trustedAuthorities = (): readonly string[] => {
  const all = [...authoritiesOf('default', tls.rootCertificates), ...authoritiesOf('system', [])]
  return [...new Set(all.map((certificate) => certificate.trim()))]
}

/**
 * What connections are checked against: the trusted authorities and perhaps some more. Made once and
 * used for all, since making it takes longer than a request; and in steps, since each of them keeps
 * the process from doing anything else.
 */
export const createTrust = async (
  extra: () => Promise<readonly string[]>,
): Promise<tls.SecureContext> => {
  authoritiesOf('default', [])
  await setImmediate()
  const authorities = trustedAuthorities()
  await setImmediate()
  return tls.createSecureContext({ ca: [...authorities, ...(await extra())] })
}

const mostBytes = 1024 * 1024
const block = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

const isCertificate = (pem: string): boolean => {
  try {
    return new X509Certificate(pem).subject !== undefined
  } catch {
    return false
  }
}

/** Its text; undefined when it is too large to be a certificate. */
const readText = async (file: string): Promise<string | undefined> => {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    return size > mostBytes ? undefined : await handle.readFile('latin1')
  } finally {
    await handle.close()
  }
}

/**
 * The certificates in a file that the user trusts besides the system's: an authority to chain to,
 * never a name that need not be checked. Throws AppError `input.invalid` with a sentence.
 */
export const readAuthorities = async (file: string): Promise<readonly string[]> => {
  const refuse = (why: string): never => {
    throw new AppError(failure('input.invalid', file, [why]))
  }
  const text = await readText(file).catch(() => refuse(networkWording.authorityNotFound))
  if (text === undefined) return refuse(networkWording.authorityTooLarge)
  if (text.includes('PRIVATE KEY-----')) return refuse(networkWording.authorityKey)
  const blocks = text.match(block) ?? []
  if (blocks.length === 0) return refuse(networkWording.authorityNoCertificate)
  return blocks.every(isCertificate) ? blocks : refuse(networkWording.authorityBroken)
}

/** The certificates of a file that may have gone since it was chosen: without it, less is trusted. */
export const readAuthoritiesIfAny = async (file: string): Promise<readonly string[]> => {
  if (file === '') return []
  const read = await attempt(() => readAuthorities(file))
  return read.ok ? read.value : []
}
