import { z } from 'zod'

/** A JSON value. Everything that Slipway stores, compares or sends is made of these. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject

/** A JSON object with read-only members. */
export interface JsonObject {
  readonly [member: string]: Json
}

/** Checks a value from outside (file, answer) for being JSON. */
export const jsonSchema: z.ZodType<Json> = z.json() as z.ZodType<Json>

/** Checks a value from outside for being a JSON object. */
export const jsonObjectSchema: z.ZodType<JsonObject> = z.record(
  z.string(),
  jsonSchema,
) as z.ZodType<JsonObject>

/** Whether a JSON value is an object (neither a list nor null). */
export const isJsonObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a JSON value is a list. `Array.isArray` alone loses the read-only list. */
export const isJsonList = (value: Json | undefined): value is readonly Json[] =>
  Array.isArray(value)

/** More than any element of a list in Jira's configuration takes. */
const mostText = 200_000

const isBounded = (value: unknown): boolean => {
  try {
    return JSON.stringify(value).length <= mostText
  } catch {
    // Circles, and what is no JSON at all.
    return false
  }
}

/** JSON that comes from the page: whatever its shape, it has an end. */
export const boundedJsonSchema = z.custom<Json>(
  (value) => isBounded(value) && jsonSchema.safeParse(value).success,
)
