import { useEffect, useRef, useState } from 'react'
import type { JiraProduct } from '#contract/model/snapshot'
import { abilityNames, abilityWording } from '#contract/wording/abilities-wording'
import { kindsText } from '#contract/wording/screens/kinds-text'
import { productNames } from '#contract/wording/sign-in-wording'
import { Button } from '../../components/button.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { kindsWith } from '../../state/kinds.ts'
import { chosenSides, productOfSide } from '../../state/sides.ts'
import { useApp } from '../../state/use-app.ts'
import { ScreenFrame } from '../screen-frame.tsx'
import { useSaid } from '../wizard/use-said.ts'
import styles from './kinds.module.css'
import { KindsTable } from './kinds-table.tsx'

const products = [
  { id: 'cloud', label: productNames['jira-cloud'] },
  { id: 'data-center', label: productNames['jira-data-center'] },
] as const satisfies readonly { readonly id: JiraProduct; readonly label: string }[]

/**
 * What Slipway can do with each kind of configuration on either product: the tables of
 * docs/kinds.md, the destination's first.
 */
export const Kinds = () => {
  const destination = useApp((state) => chosenSides(state).destination)
  const [product, setProduct] = useState<JiraProduct>(
    destination === undefined ? 'cloud' : productOfSide(destination),
  )
  const known = useApp((state) => state.kinds[product])
  const loadKinds = useApp((state) => state.loadKinds)
  const enter = useApp((state) => state.enter)
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => void loadKinds(product), [loadKinds, product])
  useShortcut('mod+F', () => field.current?.focus())
  const all = known.phase === 'ready' ? known.kinds : []
  const shown = kindsWith(all, text)
  const count = known.phase === 'ready' ? kindsText.found(shown.length, all.length) : ''
  useSaid(count)
  return (
    <ScreenFrame>
      <PageHeader
        title={kindsText.title}
        actions={
          <Button look="quiet" onPress={() => enter('deployment')}>
            {kindsText.toDeployment}
          </Button>
        }
      >
        {kindsText.lead}
      </PageHeader>
      <RadioGroup
        sideways
        label={kindsText.product}
        options={products}
        value={product}
        onChange={setProduct}
      />
      {known.phase === 'loading' ? <p>{kindsText.loading}</p> : null}
      {known.phase === 'failed' ? (
        <FailureNotice
          onlyReads
          failure={known.failure}
          actions={
            <Button look="primary" onPress={() => void loadKinds(product)}>
              {kindsText.tryAgain}
            </Button>
          }
        />
      ) : null}
      {known.phase === 'ready' ? (
        <>
          <Disclosure title={kindsText.meanings}>
            <dl className={styles.meanings}>
              {abilityNames.map((name) => (
                <div key={name}>
                  <dt>{abilityWording[name].label}</dt>
                  <dd>{kindsText.ofThem(abilityWording[name].meaning)}</dd>
                </div>
              ))}
            </dl>
          </Disclosure>
          <div className={styles.search}>
            <SearchField
              label={kindsText.search}
              value={text}
              onChange={setText}
              inputRef={field}
            />
            <span className={styles.quiet}>{count}</span>
          </div>
          {shown.length === 0 ? <p>{kindsText.none}</p> : <KindsTable kinds={shown} />}
        </>
      ) : null}
    </ScreenFrame>
  )
}
