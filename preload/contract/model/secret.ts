import { isJsonObject, type Json, type JsonObject } from './json.ts'

/**
 * Stands in an object's data for something that only its owner knows (a header of a web request, a
 * password in an address). The value itself never enters a snapshot, plan, journal or report.
 */
export interface SecretMark extends JsonObject {
  /** What it is, for the person who is asked for it, e.g. `header Authorization`. */
  readonly $secret: string
}

/** Marks a secret. */
export const secretMark = (label: string): SecretMark => ({ $secret: label })

/** Whether a value stands for a secret. */
export const isSecretMark = (value: Json | undefined): value is SecretMark =>
  isJsonObject(value) && typeof value.$secret === 'string'
