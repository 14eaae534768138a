import type { SignatureRole, SignatureView } from '#contract/model/file-signature'

/**
 * Which signatures a plan lacks where two people are asked for: its maker's and another person's who
 * looked it through. Keys that nobody knows here count for nothing, and nobody counts twice.
 */
export const missingSignatures = (
  signatures: readonly SignatureView[],
): readonly SignatureRole[] => {
  const counted = signatures.filter(({ standing }) => standing !== 'unknown')
  const makers = counted.filter(({ role }) => role === 'made').map((made) => made.fingerprint)
  const reviewers = counted.filter(({ role }) => role === 'reviewed')
  const isReviewed = reviewers.some(({ fingerprint }) => !makers.includes(fingerprint))
  return [
    ...(makers.length === 0 ? (['made'] as const) : []),
    ...(isReviewed ? [] : (['reviewed'] as const)),
  ]
}
