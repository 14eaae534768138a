import type { Abilities } from '#contract/model/abilities'
import { inPart, no, yes } from '#domain/abilities'

const byHand = no(
  'Data Center’s REST API writes no context and no option: a new field gets a context for all projects, without options.',
)

/** What can be done with field contexts on Data Center, and what of them is lost. */
export const fieldContextAbilities: Abilities = {
  read: inPart(
    'The contexts of a field taken together; options of a field that has one context, without default values.',
  ),
  create: byHand,
  update: byHand,
  delete: byHand,
  reuse: yes,
  rename: byHand,
  lost: [
    {
      what: 'Contexts of a field that has several, or one for some projects only',
      why: 'Data Center’s REST API does not tell them apart, so that nobody can make them elsewhere by what it says.',
    },
    {
      what: 'Default values',
      why: 'Data Center’s REST API does not show them.',
    },
  ],
  proven: 'specification',
}
