import type { WorkflowPicture } from '#contract/model/step-detail'
import { changeText, reviewText } from '#contract/wording/screens/review-text'
import { ChangeMark } from './change-mark.tsx'
import styles from './workflow-table.module.css'

type Transition = WorkflowPicture['transitions'][number]

/** A workflow as tables: all that its picture shows, and its rules besides. */
export const WorkflowTable = ({ picture }: { readonly picture: WorkflowPicture }) => {
  const names = new Map(picture.statuses.map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string => names.get(id) ?? id
  const fromOf = ({ type, from }: Transition): string => {
    if (type === 'initial') return reviewText.create
    return type === 'global' ? reviewText.anyStatus : from.map(nameOf).join(', ')
  }
  return (
    <div className={styles.tables}>
      <table className={styles.table}>
        <caption>{reviewText.statuses}</caption>
        <thead>
          <tr>
            <th scope="col">{reviewText.status}</th>
            <th scope="col">{reviewText.category}</th>
            <th scope="col">{reviewText.change}</th>
          </tr>
        </thead>
        <tbody>
          {picture.statuses.map(({ id, name, category, change }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{reviewText.categories[category]}</td>
              <td>
                <ChangeMark change={change} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={styles.table}>
        <caption>{reviewText.transitions}</caption>
        <thead>
          <tr>
            <th scope="col">{reviewText.transition}</th>
            <th scope="col">{reviewText.from}</th>
            <th scope="col">{reviewText.to}</th>
            <th scope="col">{reviewText.change}</th>
          </tr>
        </thead>
        <tbody>
          {picture.transitions.map((transition) => (
            <tr key={transition.id}>
              <th scope="row">
                {transition.name}
                <Rules rules={transition.rules} />
              </th>
              <td>{fromOf(transition)}</td>
              <td>{transition.to === null ? '' : nameOf(transition.to)}</td>
              <td>
                <ChangeMark change={transition.change} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Rules = ({ rules }: { readonly rules: Transition['rules'] }) =>
  rules.length === 0 ? null : (
    <ul className={styles.rules} aria-label={reviewText.rules}>
      {rules.map(({ text, change }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two equal rules are told apart by their place only.
        <li key={`${at} ${text}`} className={styles[change]}>
          {change === 'same' ? '' : `${changeText[change]}: `}
          {text}
        </li>
      ))}
    </ul>
  )
