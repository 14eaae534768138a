import type { ConfigObject } from '#contract/model/config-object'
import type { Snapshot } from '#contract/model/snapshot'
import type { KindModels } from '../kind-model.ts'

/** A snapshot without drafts: they are not in force, so that nothing of them is carried. */
export const withoutDrafts = (snapshot: Snapshot, models: KindModels): Snapshot => {
  const bare = (object: ConfigObject): ConfigObject => {
    const member = models.get(object.kind)?.draft?.member
    if (member === undefined || object.data[member] === undefined) return object
    const { [member]: _, ...data } = object.data
    return { ...object, data }
  }
  return { ...snapshot, objects: snapshot.objects.map(bare) }
}
