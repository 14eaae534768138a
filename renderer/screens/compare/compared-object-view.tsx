import { useEffect, useRef } from 'react'
import type { ObjectComparison } from '#contract/model/comparison-view'
import { capitalised } from '#contract/wording/plural'
import { compareText as text } from '#contract/wording/screens/compare-text'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import type { ComparedObject } from '../../state/comparing.ts'
import { useApp } from '../../state/use-app.ts'
import { Members } from '../review/members.tsx'
import { WorkflowTabs } from '../review/workflow-tabs.tsx'
import styles from './compare.module.css'
import { DifferenceBadge } from './difference-badge.tsx'

/** One object in both snapshots, field by field. */
export const ComparedObjectView = ({ looked }: { readonly looked: ComparedObject }) => {
  const leave = useApp((state) => state.leaveCompared)
  // Back to what led here.
  const opener = useRef(document.activeElement)
  useEffect(() => {
    const { current } = opener
    return () => {
      if (current instanceof HTMLElement) current.focus()
    }
  }, [])
  return (
    <Card>
      <div>
        <Button look="quiet" onPress={leave}>
          {text.back}
        </Button>
      </div>
      {looked.phase === 'loading' ? <p role="status">{text.loading}</p> : null}
      {looked.phase === 'failed' ? <FailureNotice onlyReads failure={looked.failure} /> : null}
      {looked.phase === 'ready' ? <InBoth object={looked.object} /> : null}
    </Card>
  )
}

const InBoth = ({ object }: { readonly object: ObjectComparison }) => {
  const { name, kindTitle, difference, members, workflow } = object
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const isNew = difference === 'added'
  return (
    <article className={styles.section}>
      <header>
        <p className={styles.quiet}>{capitalised(kindTitle)}</p>
        <h2 ref={heading} tabIndex={-1}>
          {name}
        </h2>
        <DifferenceBadge difference={difference} />
      </header>
      {workflow !== null ? (
        <WorkflowTabs name={name} picture={workflow} members={members} isNew={isNew} />
      ) : members.length === 0 ? (
        <p>{text.drawnOnly}</p>
      ) : (
        <Members members={members} isNew={isNew} />
      )}
    </article>
  )
}
