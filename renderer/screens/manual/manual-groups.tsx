import { useMemo } from 'react'
import { groupManual, isEnded } from '#contract/manual-groups'
import type { ManualView } from '#contract/model/manual-step'
import styles from './manual.module.css'
import type { ManualDeeds } from './manual-deeds.ts'
import { ManualGroupView } from './manual-group-view.tsx'

/** With more than these only the first group is unfolded: the headings are what to work along. */
const mostUnfolded = 20

interface ManualGroupsProps {
  readonly manual: readonly ManualView[]
  readonly deeds: ManualDeeds
}

/** Manual steps that are still to be done, in the order to work in, group by group. */
export const ManualGroups = ({ manual, deeds }: ManualGroupsProps) => {
  const groups = useMemo(
    () => groupManual(manual).filter(({ steps }) => !steps.every(isEnded)),
    [manual],
  )
  return (
    <div className={styles.groups}>
      {groups.map((group, at) => (
        <ManualGroupView
          key={group.kind}
          group={group}
          deeds={deeds}
          startsOpen={at === 0 || manual.length <= mostUnfolded}
        />
      ))}
    </div>
  )
}
