import type { JsonObject } from '#contract/model/json'

/** A workflow with one status, in which issues begin and stay. */
export const oneStatusFlow = (name: string, status: JsonObject): JsonObject => ({
  name,
  description: '',
  statuses: [{ status, layout: [], properties: [], approval: false }],
  transitions: [
    {
      route: { type: 'INITIAL' },
      name: 'Create',
      to: status,
      description: '',
      ports: [],
      conditions: [],
      validators: [],
      actions: [],
      triggers: [],
      screen: [],
      event: '',
      properties: [],
    },
  ],
  startPointLayout: [],
  loopedTransitionContainerLayout: [],
})
