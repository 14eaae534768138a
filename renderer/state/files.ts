import type { Failure, Result } from '#contract/model/failure'
import type { CreateSlice } from './app-state.ts'
import {
  type ChosenSide,
  chosenSides,
  cloudIdOf,
  isFromFile,
  type OpenedSnapshot,
  type SideName,
} from './sides.ts'
import { chosenSites, siteCards } from './site-selectors.ts'

/** Snapshots of files, and what they are chosen for. */
export interface FilesSlice {
  /** Those that were opened in this session, the last one first. */
  readonly snapshots: readonly OpenedSnapshot[]
  /** Ids of the snapshots that are chosen instead of sites. */
  readonly fileSides: Readonly<Record<SideName, string | null>>
  /** Takes in a snapshot that was opened. */
  readonly addSnapshot: (snapshot: OpenedSnapshot) => void
  /** Chooses a site or an opened snapshot for a side. The same site twice is refused. */
  readonly chooseSide: (side: SideName, id: string) => Promise<Result<unknown>>
  readonly swapSides: () => Promise<Result<unknown>>
}

const other = { source: 'destination', destination: 'source' } as const
const memberOf = { source: 'sourceId', destination: 'destinationId' } as const

const isSame = (one: ChosenSide, another: ChosenSide | undefined): boolean =>
  another !== undefined && cloudIdOf(one) !== null && cloudIdOf(one) === cloudIdOf(another)

const sameSite = ({ site }: OpenedSnapshot): Failure => ({
  code: 'site.same-site',
  subject: site.title,
  details: [],
})

/** Keeps the snapshots of files. */
export const createFilesSlice: CreateSlice<FilesSlice> = (set, get) => {
  /** What was made for the former pair, or opened from a file, is not what is looked at any more. */
  const leaveOpenedPlan = (): void => {
    if (get().analysis.phase === 'opened') get().dropAnalysis()
  }
  return {
    snapshots: [],
    fileSides: { source: null, destination: null },
    addSnapshot: (snapshot) =>
      set(({ snapshots }) => ({
        snapshots: [
          snapshot,
          ...snapshots.filter(
            ({ file, takenAt }) => file.path !== snapshot.file.path || takenAt !== snapshot.takenAt,
          ),
        ],
      })),
    chooseSide: async (side, id) => {
      const { snapshots, fileSides } = get()
      const there = chosenSides(get())[other[side]]
      const snapshot = snapshots.find(({ snapshotId }) => snapshotId === id)
      if (snapshot !== undefined) {
        if (isSame(snapshot, there)) {
          return { ok: false, failure: sameSite(snapshot) }
        }
        leaveOpenedPlan()
        set({ fileSides: { ...fileSides, [side]: id } })
        return { ok: true, value: {} }
      }
      const site = siteCards(get()).find((card) => card.id === id)
      if (site !== undefined && there !== undefined && isFromFile(there) && isSame(site, there)) {
        return { ok: false, failure: sameSite(there) }
      }
      // A site that rests behind the file of the other side must not be in the way.
      const resting = fileSides[other[side]] !== null && chosenSites(get())[other[side]]?.id === id
      const chosen = await get().choosePair({
        [memberOf[side]]: id,
        ...(resting ? { [memberOf[other[side]]]: null } : {}),
      })
      if (!chosen.ok) return chosen
      leaveOpenedPlan()
      set({ fileSides: { ...get().fileSides, [side]: null } })
      return chosen
    },
    swapSides: async () => {
      const { source, destination } = get().fileSides
      const sites = chosenSites(get())
      const chosen = await get().choosePair({
        sourceId: destination === null ? (sites.destination?.id ?? null) : null,
        destinationId: source === null ? (sites.source?.id ?? null) : null,
      })
      if (!chosen.ok) return chosen
      leaveOpenedPlan()
      set({ fileSides: { source: destination, destination: source } })
      return chosen
    },
  }
}
