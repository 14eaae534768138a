import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** Time of ids that come from something without a time: 2025-01-01. */
const noTime = '01941f297c00'

const timeOf = (uuid: string): string => {
  const digits = uuid.replaceAll('-', '').toLowerCase()
  return digits.length === 32 && digits[12] === '7' ? digits.slice(0, 12) : noTime
}

/**
 * The id that a thing made for another one gets, on one site: always the same, so that a repeated
 * attempt is refused instead of making a second one. Of version 7, as automation wants it, with the
 * time of what it is made for, since rules are sorted by it (POST /rule).
 */
export const derivedUuid = (cloudId: string, sourceId: string): string => {
  const hash = bytesToHex(sha256(utf8ToBytes(`automation:${cloudId}:${sourceId}`)))
  const variant = ((Number.parseInt(hash.slice(3, 4), 16) % 4) + 8).toString(16)
  const time = timeOf(sourceId)
  return [
    time.slice(0, 8),
    time.slice(8, 12),
    `7${hash.slice(0, 3)}`,
    `${variant}${hash.slice(4, 7)}`,
    hash.slice(7, 19),
  ].join('-')
}
