import { useEffect, useRef, useState } from 'react'
import type { Decision } from '#contract/model/decision'
import type { Failure, Result } from '#contract/model/failure'
import type { PlanEffect } from '#contract/model/step-options'
import { withDecision } from '#contract/with-decision'
import { useReviewStore } from '../review/use-review.ts'

/** What trying a decision out has shown so far. */
export type Trial =
  | { readonly phase: 'none' }
  | { readonly phase: 'trying' }
  | { readonly phase: 'ready'; readonly effect: PlanEffect }
  | { readonly phase: 'failed'; readonly failure: Failure }

/**
 * Tries a decision out, one at a time: while somebody types a name, only the latest is tried next.
 * Expects the same decision object as long as it is the same decision.
 */
export const useTrial = (decision: Decision | null): Trial => {
  const store = useReviewStore()
  const [tried, setTried] = useState<{ decision: Decision; answer: Result<PlanEffect> } | null>(
    null,
  )
  const wanted = useRef<Decision | null>(null)
  const busy = useRef(false)
  useEffect(() => {
    wanted.current = decision
    const tryWanted = async (): Promise<void> => {
      busy.current = true
      for (let asked: Decision | null = null; wanted.current !== asked; ) {
        asked = wanted.current
        if (asked === null) break
        const { plan, tryDecisions } = store.getState()
        const answer = await tryDecisions(withDecision(plan.decisions, asked))
        setTried({ decision: asked, answer })
      }
      busy.current = false
    }
    if (decision !== null && !busy.current) void tryWanted()
  }, [store, decision])
  useEffect(
    () => () => {
      wanted.current = null
    },
    [],
  )
  if (decision === null) return { phase: 'none' }
  if (tried?.decision !== decision) return { phase: 'trying' }
  return tried.answer.ok
    ? { phase: 'ready', effect: tried.answer.value }
    : { phase: 'failed', failure: tried.answer.failure }
}
