import { useEffect, useState } from 'react'
import type { JudgedEntry } from '#contract/model/entry-standing'
import type { Failure } from '#contract/model/failure'
import { isRuledOut } from '#contract/ruled-out'
import type { ConnectedCard } from '../state/connected-cards.ts'
import { useApp } from '../state/use-app.ts'

/** How far it is which entry of a product's list the stored token is. */
export interface EntryPick {
  /** Null until they were listed. */
  readonly entries: readonly JudgedEntry[] | null
  readonly failure: Failure | null
  /** Undefined while none is picked; never one that cannot be it. */
  readonly picked: JudgedEntry | undefined
  readonly pick: (entryId: string) => void
  /** Whether the person said that it is the one although nothing proves it. */
  readonly agreed: boolean
  readonly agree: (agreed: boolean) => void
  /** What may be ended: null until it is proved, or the person said so. */
  readonly answer: { readonly entryId: string; readonly unproved: 'refuse' | 'accept' } | null
}

/** Whether a sign-in ends by an entry of a product's list: all do that an API ends, but Slack's. */
export const isOfList = ({ revocation, way }: ConnectedCard): boolean =>
  revocation.revocation === 'here' && way !== 'slack-token'

const answerOf = (picked: JudgedEntry | undefined, agreed: boolean): EntryPick['answer'] => {
  if (picked === undefined) return null
  const { entryId } = picked.entry
  if (picked.standing === 'proved') return { entryId, unproved: 'refuse' }
  return agreed ? { entryId, unproved: 'accept' } : null
}

/** Lists the tokens once; what the card says, or what reading proves, is picked before anybody does. */
export const useEntryPick = (card: ConnectedCard): EntryPick => {
  const listEntries = useApp((state) => state.listEntries)
  const [entries, setEntries] = useState<readonly JudgedEntry[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [agreed, agree] = useState(false)
  const ofId = card.id
  const isListed = isOfList(card)
  useEffect(() => {
    let isLeft = false
    const list = async (): Promise<void> => {
      const listed = await listEntries(ofId)
      if (isLeft) return
      if (listed.ok) setEntries(listed.value.entries)
      else setFailure(listed.failure)
    }
    if (isListed) void list()
    return () => {
      isLeft = true
    }
  }, [listEntries, ofId, isListed])
  const proved = entries?.find(({ standing }) => standing === 'proved')?.entry.entryId
  const entryId = chosen ?? proved ?? card.entry?.entryId
  // What the card says may have turned out to be another one since.
  const picked = entries?.find(
    ({ entry, standing }) => entry.entryId === entryId && !isRuledOut(standing),
  )
  return {
    ...{ entries, failure, picked, agreed, agree },
    pick: (id) => {
      setChosen(id)
      agree(false)
    },
    answer: answerOf(picked, agreed),
  }
}
