import type { StepDetail } from '#contract/model/step-detail'
import { capitalised } from '#contract/wording/plural'
import { readinessText, reviewText } from '#contract/wording/screens/review-text'
import { ActionBadge } from '../../components/action-badge.tsx'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { BlockedIcon } from '../../icons/blocked-icon.tsx'
import { WarningIcon } from '../../icons/warning-icon.tsx'
import { DecidedSection } from '../decide/decided-section.tsx'
import { MergeSection } from '../decide/merge-section.tsx'
import { StepComments } from '../papers/step-comments.tsx'
import styles from './detail.module.css'
import { ExtrasSection } from './extras-section.tsx'
import { ImpactSection } from './impact-section.tsx'
import { LeftOutNotice } from './left-out-notice.tsx'
import { Members } from './members.tsx'
import { ProblemCard } from './problem-card.tsx'
import { RawJson } from './raw-json.tsx'
import { StepLinks } from './step-links.tsx'
import { StepManual } from './step-manual.tsx'
import { StepUndoSection } from './step-undo.tsx'
import { TextsSection } from './texts-section.tsx'
import { WorkflowTabs } from './workflow-tabs.tsx'

interface StepDetailsProps {
  readonly detail: StepDetail
  readonly onClose: () => void
}

/** Everything about one change. */
export const StepDetails = ({ detail, onClose }: StepDetailsProps) => {
  const { row, evidence, problems, notices, sharedWith, workflow, members, impact, undo, raw } =
    detail
  const isNew = raw.before === null
  return (
    <article className={styles.detail}>
      <header className={styles.head}>
        <div className={styles.title}>
          <p className={styles.quiet}>
            {capitalised(row.kindTitle)}
            {row.ownerName === '' ? '' : ` · ${row.ownerName}`}
          </p>
          <h2 tabIndex={-1} data-detail-heading>
            {row.name}
          </h2>
        </div>
        <Button look="quiet" onPress={onClose}>
          {reviewText.overview}
        </Button>
      </header>
      <p className={styles.badges}>
        <ActionBadge action={row.action} />
        {row.readiness === 'blocked' ? (
          <Badge tone="problem" icon={<BlockedIcon />}>
            {readinessText.blocked}
          </Badge>
        ) : null}
        {row.readiness === 'warning' ? (
          <Badge tone="warn" icon={<WarningIcon />}>
            {readinessText.warning}
          </Badge>
        ) : null}
        {evidence === '' ? null : <span className={styles.quiet}>{evidence}</span>}
      </p>
      <DecidedSection detail={detail} />
      <LeftOutNotice stepId={row.id} />
      {problems.map((problem) => (
        <ProblemCard key={problem.id} problem={problem} />
      ))}
      {notices.length === 0 ? null : (
        <Notice tone="info" title={reviewText.notices}>
          <ul className={styles.notices}>
            {notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        </Notice>
      )}
      <StepManual stepId={row.id} />
      <MergeSection detail={detail} />
      {workflow === null ? (
        <section className={styles.section}>
          <h3>{isNew ? reviewText.newMembers : reviewText.members}</h3>
          <Members members={members} isNew={isNew} />
        </section>
      ) : (
        <WorkflowTabs name={row.name} picture={workflow} members={members} isNew={isNew} />
      )}
      <TextsSection texts={detail.texts} />
      {impact === null ? null : <ImpactSection detail={{ ...detail, impact }} />}
      {undo === null ? null : <StepUndoSection undo={undo} />}
      <ExtrasSection detail={detail} />
      <StepLinks detail={detail} sharedWith={sharedWith} />
      <StepComments stepId={row.id} />
      <RawJson raw={raw} />
    </article>
  )
}
