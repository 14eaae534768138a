/** What goes wrong with a request that a rule matches. */
export type Fault =
  | {
      readonly kind: 'status'
      readonly status: number
      readonly message?: string
      readonly retryAfterSeconds?: number
      readonly rateLimitReason?: string
    }
  /** The work is done and then the answer is an error, as project creation is known to do. */
  | { readonly kind: 'status-after-write'; readonly status: number; readonly message?: string }
  | { readonly kind: 'drop-before' }
  | { readonly kind: 'drop-after' }
  | { readonly kind: 'slow-body'; readonly milliseconds: number }
  | { readonly kind: 'html'; readonly status: number }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'latency'; readonly milliseconds: number }

/** When a fault strikes. Without `times` the rule stays until it is removed. */
export interface FaultRule {
  readonly fault: Fault
  /** Upper case; absent = any method. */
  readonly method?: string
  /** A path without query; `*` stands for any characters; absent = any path under /rest. */
  readonly path?: string
  /** Chance from 0 to 1 that a matching request is hit; absent = always. */
  readonly rate?: number
  /** How many matching requests pass first. */
  skip?: number
  /** How often the rule still strikes. */
  times?: number
}

/** The faults of a site; set from a test or through `/__twin/faults`. */
export interface Faults {
  rules: FaultRule[]
  /** Added to every answer. */
  latencyMilliseconds: number
  /** How often a rule struck so far. */
  struck: number
}

/** No faults at all. */
export function createFaults(): Faults {
  return { rules: [], latencyMilliseconds: 0, struck: 0 }
}

function matches(rule: FaultRule, method: string, path: string): boolean {
  if (rule.method !== undefined && rule.method !== method) return false
  if (rule.path === undefined) return true
  const pattern = rule.path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pattern.join('.*')}$`).test(path)
}

/**
 * The fault that hits this request, if any. The first matching rule that strikes wins; counters of
 * the rules move on. `roll` gives numbers in [0, 1) and is asked only by rules with a rate.
 */
export function takeFault(
  faults: Faults,
  method: string,
  path: string,
  roll: () => number,
): Fault | undefined {
  for (const rule of faults.rules) {
    if (!matches(rule, method, path)) continue
    if (rule.skip !== undefined && rule.skip > 0) {
      rule.skip -= 1
      continue
    }
    if (rule.rate !== undefined && roll() >= rule.rate) continue
    faults.struck += 1
    if (rule.times !== undefined) rule.times -= 1
    if (rule.times === 0) faults.rules = faults.rules.filter((other) => other !== rule)
    return rule.fault
  }
  return undefined
}
