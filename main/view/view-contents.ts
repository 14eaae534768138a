import type { Contents } from '#contract/model/contents'
import type { Snapshot } from '#contract/model/snapshot'
import type { KindModels } from '#domain/kind-model'
import { indexObjects } from '#domain/planning/object-index'
import { isSelectable, selectableObjects } from '#domain/planning/select-objects'

/** What the user can choose from in a source snapshot. */
export const viewContents = (
  snapshotId: string,
  snapshot: Snapshot,
  models: KindModels,
): Contents => {
  const index = indexObjects(snapshot)
  const counts = new Map<string, number>()
  for (const { kind } of snapshot.objects) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return {
    snapshotId,
    site: snapshot.site,
    takenAt: snapshot.takenAt,
    requests: snapshot.requests,
    projects: snapshot.objects
      .filter(({ kind }) => kind === 'project')
      .map((project) => ({
        key: project.naturalKey.replace(/^key:/, ''),
        name: project.name,
        refused: models.get('project')?.refuse?.(project) ?? null,
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    kinds: [...models.values()].map((model) => ({
      kind: model.kind,
      title: model.title.many,
      count: counts.get(model.kind) ?? 0,
      selectable: isSelectable(model),
    })),
    objects: selectableObjects(snapshot.objects, models).map(({ kind, id, name, owner }) => ({
      kind,
      id,
      name,
      ownerName: (owner && index.get(owner.kind, owner.id)?.name) ?? '',
    })),
    gaps: snapshot.gaps,
  }
}
