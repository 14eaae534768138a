import type { FaultRule } from '#twin/faults'

/**
 * The mishaps of a bad day, each as likely as the others, together as likely as `rate`. They strike
 * the API only, after sign-in is through the same way as all else.
 */
export const faultsAt = (rate: number): FaultRule[] => {
  const faults: readonly FaultRule['fault'][] = [
    { kind: 'status', status: 429, retryAfterSeconds: 1 },
    { kind: 'status', status: 500 },
    { kind: 'status', status: 503, retryAfterSeconds: 1 },
    { kind: 'drop-before' },
    { kind: 'drop-after' },
    { kind: 'status-after-write', status: 500 },
    { kind: 'truncated' },
  ]
  // Rules are asked one after the other, so each chance is of what the earlier ones let through.
  return faults.map((fault, at) => ({ fault, rate: rate / (faults.length - at * rate) }))
}
