import type { Change, MemberView } from '#contract/model/step-detail'
import { changeText, reviewText } from '#contract/wording/screens/review-text'
import { Disclosure } from '../../components/disclosure.tsx'
import { Growing } from '../../components/growing.tsx'
import visually from '../../styles/visually-hidden.module.css'
import { ChangeMark } from './change-mark.tsx'
import styles from './members.module.css'
import { PictureChange } from './picture-change.tsx'
import { diffTexts } from './word-diff.ts'

type ListItem = Extract<MemberView['value'], { shape: 'list' }>['items'][number]

/** One field of an object, before and after. */
export const Member = ({ member }: { readonly member: MemberView }) => {
  const { label, change, value } = member
  return (
    <div className={styles.member}>
      <dt className={styles.label}>
        {label}
        {change === 'same' ? null : <ChangeMark change={change} />}
      </dt>
      <dd className={styles.value}>
        <Value value={value} />
      </dd>
    </div>
  )
}

const Value = ({ value }: { readonly value: MemberView['value'] }) => {
  switch (value.shape) {
    case 'text':
      return <TextChange before={value.before} after={value.after} />
    case 'list':
      return <ListChange items={value.items} reordered={value.reordered} />
    case 'picture':
      return <PictureChange before={value.before} after={value.after} />
  }
}

const TextChange = ({
  before,
  after,
}: {
  readonly before: string | null
  readonly after: string | null
}) => {
  const parts = diffTexts(before ?? '', after ?? '')
  if (parts.every(({ text }) => text === '')) {
    return <span className={styles.quiet}>{reviewText.nothing}</span>
  }
  let at = 0
  return (
    <p className={styles.text}>
      {parts.map(({ text, change }) => {
        at += 1
        const key = `${at}`
        if (change === 'same') return <span key={key}>{text}</span>
        return change === 'added' ? (
          <ins key={key} className={styles.added}>
            {text}
          </ins>
        ) : (
          <del key={key} className={styles.removed}>
            {text}
          </del>
        )
      })}
    </p>
  )
}

/** Most unchanged items of a list that stand open beside those that change. */
const few = 6

const ListChange = ({
  items,
  reordered,
}: {
  readonly items: readonly ListItem[]
  readonly reordered: boolean
}) => {
  const same = items.filter(({ change }) => change === 'same')
  const fold = same.length > few && same.length < items.length
  const open = fold ? items.filter(({ change }) => change !== 'same') : items
  return (
    <>
      {reordered ? <p className={styles.quiet}>{reviewText.reordered}</p> : null}
      {items.length === 0 ? <span className={styles.quiet}>{reviewText.nothing}</span> : null}
      <Items items={open} />
      {fold ? (
        <Disclosure title={reviewText.unchangedItems(same.length)}>
          <Items items={same} />
        </Disclosure>
      ) : null}
    </>
  )
}

const signs: Readonly<Record<Change, string>> = { added: '+', removed: '−', changed: '±', same: '' }

const Items = ({ items }: { readonly items: readonly ListItem[] }) => (
  <Growing items={items}>
    {(shown) => (
      <ul className={styles.items}>
        {shown.map(({ text, change }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two equal items are told apart by their place only.
          <li key={`${at} ${text}`} className={styles[`${change}Item`]}>
            {change === 'same' ? null : (
              <span className={styles.sign}>
                <span aria-hidden="true">{signs[change]}</span>
                <span className={visually.hidden}>{changeText[change]}: </span>
              </span>
            )}
            {text}
          </li>
        ))}
      </ul>
    )}
  </Growing>
)
