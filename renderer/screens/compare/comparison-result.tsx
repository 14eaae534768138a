import { useState } from 'react'
import type { ComparisonView } from '#contract/model/comparison-view'
import { isNotShown } from '#contract/not-shown'
import { capitalised } from '#contract/wording/plural'
import { compareText as text } from '#contract/wording/screens/compare-text'
import { Button } from '../../components/button.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { Growing } from '../../components/growing.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { Select } from '../../components/select.tsx'
import { allWords } from '../../state/all-words.ts'
import { useApp } from '../../state/use-app.ts'
import styles from './compare.module.css'
import { DifferenceBadge } from './difference-badge.tsx'
import { KindTable } from './kind-table.tsx'

const everyKind = ''

type Gap = ComparisonView['gaps']['before'][number]

/** Both sites may say the same. */
const keyOf = ({ kind, what, reason }: Gap): string => `${kind} ${what} ${reason}`

/** What differs between two snapshots: by kinds with counts, and object by object. */
export const ComparisonResult = ({ view }: { readonly view: ComparisonView }) => {
  const { objects, kinds, gaps, sameSite } = view
  const look = useApp((state) => state.lookAtCompared)
  const [kind, setKind] = useState(everyKind)
  const [searched, setSearched] = useState('')
  const isFound = allWords(searched)
  const found = objects.filter(
    (one) =>
      (kind === everyKind || one.kind === kind) &&
      isFound(`${one.name} ${one.formerName ?? ''} ${one.ownerName}`.toLowerCase()),
  )
  const compared = kinds.reduce((sum, { same }) => sum + same, 0)
  const told = [
    ...new Map([...gaps.before, ...gaps.after].map((gap) => [keyOf(gap), gap])).values(),
  ]
  return (
    <>
      <section className={styles.section} aria-label={text.sum(objects)}>
        <h2>{objects.length === 0 ? text.same(compared) : text.sum(objects)}</h2>
        <p className={styles.quiet}>{text.sides(view)}</p>
        {sameSite ? <p className={styles.quiet}>{text.sameSite}</p> : null}
        {kinds.length === 0 ? null : <KindTable kinds={kinds} />}
      </section>
      {objects.length === 0 ? null : (
        <section className={styles.section} aria-label={text.objects}>
          <h2>{text.objects}</h2>
          <div className={styles.filters}>
            <SearchField label={text.search} value={searched} onChange={setSearched} />
            <Select
              label={text.kind}
              hideLabel
              options={[
                { id: everyKind, label: text.allKinds },
                ...kinds.map((one) => ({ id: one.kind, label: capitalised(one.title) })),
              ]}
              value={kind}
              onChange={setKind}
            />
          </div>
          {found.length === 0 ? <p className={styles.quiet}>{text.nothingFound}</p> : null}
          <Growing items={found}>
            {(shown) => (
              <ul className={styles.objects}>
                {shown.map(
                  ({ id, name, formerName, kindTitle, ownerName, difference, changes }) => (
                    <li key={id} className={styles.object}>
                      <DifferenceBadge difference={difference} />
                      <span className={styles.grow}>
                        {name}{' '}
                        <span className={styles.quiet}>
                          {[
                            capitalised(kindTitle),
                            ...(ownerName === '' ? [] : [ownerName]),
                            ...(formerName === null ? [] : [text.renamed(formerName)]),
                            ...(changes === 0 ? [] : [text.changes(changes)]),
                          ].join(' · ')}
                        </span>
                      </span>
                      {difference === 'unclear' ? (
                        <span className={styles.quiet}>{text.unclearHelp}</span>
                      ) : (
                        <Button
                          look="quiet"
                          aria-label={text.look(name)}
                          onPress={() => void look(id)}
                        >
                          {text.lookShort}
                        </Button>
                      )}
                    </li>
                  ),
                )}
              </ul>
            )}
          </Growing>
        </section>
      )}
      <Gaps title={text.gaps} gaps={told.filter((gap) => !isNotShown(gap))} />
      <Gaps title={text.notShown} gaps={told.filter(isNotShown)} />
    </>
  )
}

interface GapsProps {
  readonly title: (count: number) => string
  readonly gaps: readonly Gap[]
}

/** What could not be compared, and why. */
const Gaps = ({ title, gaps }: GapsProps) =>
  gaps.length === 0 ? null : (
    <Disclosure title={title(gaps.length)} level={2}>
      <p className={styles.quiet}>{text.gapsHelp}</p>
      <Growing items={gaps}>
        {(shown) => (
          <ul>
            {shown.map((gap) => (
              <li key={keyOf(gap)}>
                {gap.what}: {gap.reason}
              </li>
            ))}
          </ul>
        )}
      </Growing>
    </Disclosure>
  )
