import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Json } from '#contract/model/json'
import { canonicalJson } from './canonical-json.ts'

/**
 * SHA-256 (hex) of a value's canonical JSON: tells whether a destination object is still the one a
 * step was made for. Pure JavaScript, since the domain knows no Node.
 */
export const fingerprint = (value: Json): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))
