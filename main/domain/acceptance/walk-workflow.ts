/** A way out of a status, as Jira offers it. */
export interface OfferedTransition {
  readonly id: string
  /** Id of the status it leads to. */
  readonly to: string
}

/** What is known of a workflow that is being walked. */
export interface WalkedWorkflow {
  /** What was offered in each status that an issue was in. */
  readonly offered: ReadonlyMap<string, readonly OfferedTransition[]>
  /** Transitions that were tried, by `transitionKey`. */
  readonly tried: ReadonlySet<string>
  /** Those of them that Jira refused: nobody comes along them. */
  readonly refused: ReadonlySet<string>
}

/** What to do next: take a transition, begin anew with another issue, or nothing: all is walked. */
export type Move =
  | { readonly move: 'take'; readonly transition: OfferedTransition }
  | { readonly move: 'anew' }
  | { readonly move: 'done' }

/** A transition out of a status: one transition can leave from several. */
export const transitionKey = (from: string, { id }: OfferedTransition): string => `${from} ${id}`

/** The first step of the shortest way to a transition that was not tried; undefined when there is none. */
const wayToUntried = (
  { offered, tried, refused }: WalkedWorkflow,
  from: string,
): OfferedTransition | undefined => {
  const seen = new Set([from])
  const open: { readonly status: string; readonly first: OfferedTransition | undefined }[] = [
    { status: from, first: undefined },
  ]
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { status, first } = next
    const out = offered.get(status) ?? []
    const untried = out.find((one) => !tried.has(transitionKey(status, one)))
    if (untried !== undefined) return first ?? untried
    for (const transition of out) {
      if (refused.has(transitionKey(status, transition)) || seen.has(transition.to)) continue
      seen.add(transition.to)
      open.push({ status: transition.to, first: first ?? transition })
    }
  }
  return undefined
}

/**
 * The next move of somebody who wants to take every transition of a workflow once and knows of it only
 * what was offered so far. Every `take` tries a new transition or comes nearer to one, so that the walk ends.
 */
export const nextMove = (walked: WalkedWorkflow, at: string, start: string): Move => {
  const transition = wayToUntried(walked, at)
  if (transition !== undefined) return { move: 'take', transition }
  const fromStart = at === start ? undefined : wayToUntried(walked, start)
  return fromStart === undefined ? { move: 'done' } : { move: 'anew' }
}
