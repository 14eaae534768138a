import { expect } from 'vitest'
import type { Failure, FailureCode } from '#contract/model/failure'
import { wordFailure } from '#contract/wording/failure-wording'
import type { Wording } from '#contract/wording/wording'

const jargon = /undefined|\[object|null\b|exception|stack|AxiosError|HTTP \d|ECONN|ENO[A-Z]+/

/**
 * The words of a failure of this code. They must be fit for whoever runs Slipway: what happened,
 * whether anything was changed, what to do; and none of the secrets.
 */
export const expectWorded = (
  found: Failure | undefined,
  code: FailureCode,
  secrets: readonly string[] = [],
): Wording => {
  expect(found).toMatchObject({ code })
  if (found === undefined) throw new Error('nothing failed')
  const words = wordFailure(found)
  for (const text of [words.what, words.changed, words.next]) {
    expect(text).toMatch(/^\S.{10,}/s)
    expect(text).not.toMatch(jargon)
  }
  expect(words.changed).toMatch(/[Nn]othing|\bmay\b|Part of|already done|not in every way/)
  for (const secret of secrets) expect(JSON.stringify([found, words])).not.toContain(secret)
  return words
}
