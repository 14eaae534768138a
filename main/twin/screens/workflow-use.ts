import type { Site } from '../site-model.ts'
import { workflows } from '../workflows/state.ts'
import { findScreen } from './state.ts'

const screenRules = ['system:transition-screen', 'system:remind-people-to-update-fields']

/** Why a screen cannot go: a transition of a workflow shows it. */
export function refuseWhileInWorkflow(site: Site, screenId: string): string | undefined {
  const shown = Object.values(workflows.of(site)).some((workflow) =>
    workflow.transitions.some(
      ({ transitionScreen }) => transitionScreen?.parameters.screenId === screenId,
    ),
  )
  return shown ? 'The screen is used in a workflow.' : undefined
}

/** A complaint about a transition screen that the site does not have. */
export function checkTransitionScreen(
  site: Site,
  ruleKey: string,
  parameters: Readonly<Record<string, string>>,
): string | undefined {
  const { screenId } = parameters
  if (!screenRules.includes(ruleKey) || screenId === undefined) return undefined
  return findScreen(site, screenId) === undefined
    ? `The screen ${screenId} was not found.`
    : undefined
}
