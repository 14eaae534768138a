import { useMemo } from 'react'
import type { MemberView, WorkflowPicture } from '#contract/model/step-detail'
import { reviewText } from '#contract/wording/screens/review-text'
import { Tabs } from '../../components/tabs.tsx'
import styles from './detail.module.css'
import { Members } from './members.tsx'
import { plainPicture } from './plain-member.ts'
import { WorkflowPictureView } from './workflow-picture-view.tsx'
import { WorkflowTable } from './workflow-table.tsx'

interface WorkflowTabsProps {
  readonly name: string
  readonly picture: WorkflowPicture
  readonly members: readonly MemberView[]
  readonly isNew: boolean
}

/** A workflow as a picture, as a table that says the same, and its other fields. */
export const WorkflowTabs = ({ name, picture, members, isNew }: WorkflowTabsProps) => {
  const drawn = useMemo(() => (isNew ? plainPicture(picture) : picture), [picture, isNew])
  return (
    <Tabs
      label={name}
      tabs={[
        {
          id: 'picture',
          title: reviewText.picture,
          content:
            picture.statuses.length === 0 ? (
              <p className={styles.quiet}>{reviewText.pictureEmpty}</p>
            ) : (
              <WorkflowPictureView name={name} picture={drawn} />
            ),
        },
        { id: 'table', title: reviewText.table, content: <WorkflowTable picture={drawn} /> },
        {
          id: 'fields',
          title: reviewText.fields,
          content: <Members members={members} isNew={isNew} />,
        },
      ]}
    />
  )
}
