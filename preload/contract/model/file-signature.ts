import { z } from 'zod'
import { momentSchema } from './bounds.ts'

/** What a signer says of a file: that it is theirs, or that they looked it through. */
export const signatureRoleSchema = z.enum(['made', 'reviewed'])
export type SignatureRole = z.infer<typeof signatureRoleSchema>

/** A signature as it stands in a file: Ed25519 over the file's hash, the signer, the time and the role. */
export const fileSignatureSchema = z
  .object({
    /** What the signer calls themselves. What counts is whose the key is. */
    name: z.string(),
    /** The raw public key, 32 bytes, as base64. */
    publicKey: z.string(),
    role: signatureRoleSchema,
    at: momentSchema,
    /** 64 bytes as base64. */
    signature: z.string(),
  })
  .readonly()
export type FileSignature = z.infer<typeof fileSignatureSchema>

/** Whose a signature is, as far as this computer knows. */
export const signerStandingSchema = z.enum(['you', 'known', 'unknown'])

/** A signature that fits its file, to be shown. */
export const signatureViewSchema = z
  .object({
    /** What the signer calls themselves. */
    name: z.string(),
    role: signatureRoleSchema,
    at: momentSchema,
    /** Fingerprint of the key, in groups of digits. */
    fingerprint: z.string(),
    standing: signerStandingSchema,
    /** The name in the list of known people; null for others. */
    knownAs: z.string().nullable(),
  })
  .readonly()
export type SignatureView = z.infer<typeof signatureViewSchema>
