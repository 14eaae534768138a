import { useEffect } from 'react'
import type { KnownRehearsal } from '../../state/rehearsal.ts'
import { useApp } from '../../state/use-app.ts'
import { useReview } from '../review/use-review.ts'

/** What is known of the rehearsal of the plan that is looked through; null until it is. */
export const useRehearsal = (): KnownRehearsal | null => {
  const plan = useReview((review) => review.plan)
  const unticked = useReview((review) => review.unticked)
  const origin = useReview((review) => review.origin)
  const load = useApp((state) => state.loadRehearsal)
  const loadPast = useApp((state) => state.loadPastRehearsal)
  const of = origin.of === 'run' ? origin.runId : plan.planId
  const isPast = origin.of === 'run'
  // Every decision makes the plan another one.
  useEffect(() => {
    if (isPast) void loadPast(of)
    else void load(plan.planId, [...unticked])
  }, [plan, unticked, of, isPast, load, loadPast])
  return useApp(({ knownRehearsal }) => (knownRehearsal?.of === of ? knownRehearsal : null))
}
