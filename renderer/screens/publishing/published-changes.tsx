import type { PublishedContent } from '#contract/model/published-content'
import { publicationText as text } from '#contract/wording/publication-wording'
import { ActionBadge } from '../../components/action-badge.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { Growing } from '../../components/growing.tsx'
import { Members } from '../review/members.tsx'
import styles from './publishing.module.css'

/** The table of changes, with what is otherwise than before folded into it. */
export const PublishedChanges = ({ page }: { readonly page: PublishedContent }) => {
  const { of, changes } = page
  if (changes.length === 0) return <p>{text.noChanges}</p>
  return (
    <Growing items={changes}>
      {(shown) => (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{text.kind}</th>
                <th scope="col">{text.name}</th>
                <th scope="col">{text.change}</th>
                {of === 'plan' ? null : <th scope="col">{text.outcome}</th>}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ kindTitle, name, action, outcome, members }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two objects of a kind may have the same name.
                <tr key={`${at} ${kindTitle} ${name}`}>
                  <td>{kindTitle}</td>
                  <th scope="row">
                    {name}
                    {members.length === 0 ? null : (
                      <Disclosure title={text.changedMembers(members.length)}>
                        <Members members={members} />
                      </Disclosure>
                    )}
                  </th>
                  <td>
                    <ActionBadge action={action} />
                  </td>
                  {of === 'plan' ? null : <td>{outcome ?? ''}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Growing>
  )
}
