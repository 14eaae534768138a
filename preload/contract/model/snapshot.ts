import { z } from 'zod'
import { configObjectSchema } from './config-object.ts'

/** Version of the snapshot file's schema that this build writes. Older ones are upgraded on load. */
export const snapshotSchemaVersion = 1

/** What is known of a Jira that somebody hosts themselves: Data Center, or Server before it. */
export const dataCenterStampSchema = z
  .object({
    /** As Jira names it, e.g. `10.3.19`. */
    version: z.string(),
  })
  .readonly()

/** Which site something was read from or made for. Sites are the same when the cloud id is. */
export const siteStampSchema = z
  .object({
    /** Of Data Center, which has none, Slipway's own id, made from the base address that it names. */
    cloudId: z.string(),
    /** Origin; of Data Center with the context path, e.g. `https://host/jira`. */
    address: z.string(),
    title: z.string(),
    /** Absent on Cloud. */
    dataCenter: dataCenterStampSchema.exactOptional(),
  })
  .readonly()
export type SiteStamp = z.infer<typeof siteStampSchema>

/** The two Jiras: their APIs and what can be written through them differ. */
export const jiraProductSchema = z.enum(['cloud', 'data-center'])
export type JiraProduct = z.infer<typeof jiraProductSchema>

/** Which of the two a site is. */
export const productOf = ({ dataCenter }: Pick<SiteStamp, 'dataCenter'>): JiraProduct =>
  dataCenter === undefined ? 'cloud' : 'data-center'

/**
 * The ways to sign in to Jira. Cloud: an API token without scopes, one with scopes (a service
 * account's, too), a service account's client credentials. Data Center: personal access token, user
 * and password with every request, or for a session.
 */
export const signInWaySchema = z.enum([
  'classic',
  'scoped',
  'client-credentials',
  'personal-access-token',
  'basic',
  'session',
])
export type SignInWay = z.infer<typeof signInWaySchema>

/** The account a site was seen by: what it may not see is missing from the snapshot. */
export const accountStampSchema = z
  .object({
    /** On Data Center the user's key, which stays when the user is renamed. */
    accountId: z.string(),
    displayName: z.string(),
    administrator: z.boolean(),
    /** How it signed in. */
    token: signInWaySchema,
    /** Data Center's user name, by which its operations take people. Absent on Cloud. */
    userName: z.string().exactOptional(),
  })
  .readonly()
export type AccountStamp = z.infer<typeof accountStampSchema>

/** Something that could not be read, and why. A plan never takes a gap for an absence. */
export const gapSchema = z
  .object({ kind: z.string(), what: z.string(), code: z.string(), reason: z.string() })
  .readonly()
export type Gap = z.infer<typeof gapSchema>

/** Configuration of a project that Slipway can see but does not carry yet. */
export const notCarriedSchema = z
  .object({ projectId: z.string(), what: z.string(), name: z.string() })
  .readonly()
export type NotCarried = z.infer<typeof notCarriedSchema>

/** Which of Jira's field models a site is on (jira-api 3.14, 3.15). */
export const fieldModelSchema = z.enum(['field-schemes', 'field-configurations'])
export type FieldModel = z.infer<typeof fieldModelSchema>

/** The configuration of one site at one moment. Immutable. */
export const snapshotSchema = z
  .object({
    format: z.literal('slipway-snapshot'),
    schema: z.literal(snapshotSchemaVersion),
    site: siteStampSchema,
    seenBy: accountStampSchema,
    /** ISO 8601, UTC. */
    takenAt: z.string(),
    fieldModel: fieldModelSchema,
    /** HTTP requests it took, repeats included. */
    requests: z.number().int(),
    objects: z.array(configObjectSchema).readonly(),
    gaps: z.array(gapSchema).readonly(),
    notCarried: z.array(notCarriedSchema).readonly(),
  })
  .readonly()
export type Snapshot = z.infer<typeof snapshotSchema>
