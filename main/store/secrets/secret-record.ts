import { z } from 'zod'
import { idSchema, momentSchema } from '#contract/model/bounds'
import { isJsonObject, type Json } from '#contract/model/json'
import type { DocumentSort } from '../document-file.ts'

const ciphertextSchema = z.object({
  /** Base64 of the encrypted payload. */
  ct: z.string(),
  /** Which key encrypted it (`providerOf`). */
  provider: z.string(),
  /** Who kept the key then, as Electron names it. */
  backend: z.string(),
})

/** A stored token, or the private half of a key: encrypted, with what is needed to say where it may be read. */
const secretRecordSchema = ciphertextSchema.extend({
  v: z.literal(1),
  id: idSchema,
  /** `sign-in`: what one signs in with; its way stands with its site or connection. */
  kind: z.enum(['sign-in', 'signing-key']),
  /** `weak` only because the user said so. */
  protection: z.enum(['os', 'weak']),
  storedAt: momentSchema,
  /**
   * The ciphertext before, until the new one was seen to be readable (encrypted anew) or its site
   * was noted (replaced).
   */
  former: ciphertextSchema.optional(),
})
export type SecretRecord = z.infer<typeof secretRecordSchema>

/** Up to schema 1 whatever one signs in with was called an API token, passwords included. */
const withNeutralKind = (record: Json): Json =>
  isJsonObject(record) && record.kind === 'atl-api-token' ? { ...record, kind: 'sign-in' } : record

/** All stored secrets by the id of their site or connection. */
export const secretsSort: DocumentSort<Readonly<Record<string, SecretRecord>>> = {
  format: 'slipway-secrets',
  schema: 2,
  content: z.record(z.string(), secretRecordSchema),
  upgrades: {
    1: (content) =>
      isJsonObject(content)
        ? Object.fromEntries(
            Object.entries(content).map(([id, record]) => [id, withNeutralKind(record)]),
          )
        : content,
  },
  empty: {},
}

/** What a token belongs to. It is encrypted along, so that a changed file cannot send it elsewhere. */
export interface Binding {
  readonly id: string
  /** The only place it may be sent to, e.g. `https://acme.atlassian.net`. */
  readonly origin: string
  /** E-mail address it signs in with. */
  readonly account: string
}

/** What is encrypted. */
const payloadSchema = z.object({
  v: z.literal(1),
  id: z.string(),
  origin: z.string(),
  account: z.string(),
  secret: z.string(),
})

/** The text to encrypt. */
export const writePayload = ({ id, origin, account }: Binding, secret: string): string =>
  JSON.stringify({ v: 1, id, origin, account, secret })

/** The token in a decrypted text; undefined when it belongs to something else. */
export const readPayload = (text: string, binding: Binding): string | undefined => {
  const payload = payloadSchema.safeParse(parse(text)).data
  if (payload === undefined) return undefined
  const isBound =
    payload.id === binding.id &&
    payload.origin === binding.origin &&
    payload.account === binding.account
  return isBound ? payload.secret : undefined
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
