import type { MemberView } from '#contract/model/step-detail'
import { reviewText } from '#contract/wording/screens/review-text'
import { Disclosure } from '../../components/disclosure.tsx'
import { Member } from './member.tsx'
import styles from './members.module.css'
import { plainMember } from './plain-member.ts'

interface MembersProps {
  readonly members: readonly MemberView[]
  /** The object is new: that every field of it is added need not be said of each. */
  readonly isNew?: boolean
}

/** The fields of an object: what changes in full, what stays folded. */
export const Members = ({ members, isNew = false }: MembersProps) => {
  const changing = members.filter(({ change }) => change !== 'same')
  const same = members.filter(({ change }) => change === 'same')
  return (
    <div className={styles.members}>
      {changing.length === 0 ? (
        <p className={styles.quiet}>{reviewText.noMembers}</p>
      ) : (
        <dl className={styles.list}>
          {changing.map((member) => (
            <Member key={member.path} member={isNew ? plainMember(member) : member} />
          ))}
        </dl>
      )}
      {same.length === 0 ? null : (
        <Disclosure title={reviewText.unchanged(same.length)}>
          <dl className={styles.list}>
            {same.map((member) => (
              <Member key={member.path} member={member} />
            ))}
          </dl>
        </Disclosure>
      )}
    </div>
  )
}
