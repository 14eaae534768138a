import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { appEventSchema } from '#contract/events'
import { failureSchema } from '#contract/model/failure'
import { operations } from '#contract/operations'
import { isFreeText, partsOf } from './json-schemas.ts'

const secretLike = /secret|password|passwd|credential|authori[sz]ation|cookie|api[-_]?key|token/i

/** Free texts inside `token`, which tells the token's state; none of them can be the token. */
const told = /\.token\.(storedAt|lastUsedAt|storedWith|presentlyWith)$/

const secretTexts = (schema: z.ZodType): readonly string[] =>
  partsOf(schema, 'output')
    .filter(({ part }) => isFreeText(part))
    .map(({ path }) => path)
    .filter((path) => secretLike.test(path) && !told.test(path))

describe('what the page is told', () => {
  it.each(Object.entries(operations))(
    '%s gives no text that could be a secret',
    (_, { output }) => {
      expect(secretTexts(output)).toEqual([])
    },
  )

  it('no event carries a text that could be a secret', () => {
    expect(secretTexts(appEventSchema)).toEqual([])
    expect(secretTexts(failureSchema)).toEqual([])
  })

  it.each([
    z.object({ sites: z.array(z.object({ apiToken: z.string() })) }),
    z.object({ site: z.object({ token: z.object({ value: z.string().nullable() }) }) }),
    z.object({ authorization: z.record(z.string(), z.string()) }),
  ])('would be seen if it did (%#)', (leaking) => {
    expect(secretTexts(leaking)).not.toEqual([])
  })
})

describe('what the page may send', () => {
  const unbounded = (schema: z.ZodType): readonly string[] =>
    partsOf(schema, 'input').flatMap(({ path, part }) => {
      if (part.type === 'object' && part.additionalProperties !== false) return [`${path} is open`]
      if (part.type === 'array' && part.maxItems === undefined) return [`${path} is endless`]
      const isText = isFreeText(part) && part.format === undefined
      return isText && part.maxLength === undefined ? [`${path} has no end`] : []
    })

  it.each(Object.entries(operations))(
    '%s takes only what is strict and bounded',
    (_, { input }) => {
      expect(unbounded(input)).toEqual([])
    },
  )

  it.each([
    z.object({ id: z.string().max(10) }),
    z.strictObject({ id: z.string() }),
    z.strictObject({ ids: z.array(z.string().max(10)) }),
  ])('would be refused otherwise (%#)', (loose) => {
    expect(unbounded(loose)).not.toEqual([])
  })
})
