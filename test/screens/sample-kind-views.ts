import type { KindView } from '#contract/model/abilities'
import type { JiraProduct } from '#contract/model/snapshot'
import { inPart, no, yes } from '#domain/abilities'
import { kindModelsOn } from '#kinds/products'
import { viewKinds } from '#view/view-kinds'

const automation: KindView = {
  kind: 'sampleAutomationRule',
  title: 'Automation rules',
  abilities: {
    read: yes,
    create: inPart('A rule is made disabled.'),
    update: yes,
    delete: no('Slipway deletes none.'),
    reuse: yes,
    rename: yes,
    lost: [{ what: 'Secrets of connections', why: 'Jira shows them to nobody.' }],
    proven: 'unproven',
  },
}

/** What the kinds say of themselves, and one that no specification proves. */
export const sampleKindViews: Readonly<Record<JiraProduct, readonly KindView[]>> = {
  cloud: [
    automation,
    ...viewKinds(kindModelsOn('cloud')).filter(({ title }) => title !== automation.title),
  ],
  'data-center': viewKinds(kindModelsOn('data-center')),
}
