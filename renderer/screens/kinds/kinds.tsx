import { useEffect, useRef, useState } from 'react'
import { abilityNames, abilityWording } from '#contract/wording/abilities-wording'
import { kindsText } from '#contract/wording/screens/kinds-text'
import { Button } from '../../components/button.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { kindsWith } from '../../state/kinds.ts'
import { useApp } from '../../state/use-app.ts'
import { ScreenFrame } from '../screen-frame.tsx'
import { useSaid } from '../wizard/use-said.ts'
import styles from './kinds.module.css'
import { KindsTable } from './kinds-table.tsx'

/** What Slipway can do with each kind of configuration: the table of docs/kinds.md. */
export const Kinds = () => {
  const known = useApp((state) => state.kinds)
  const loadKinds = useApp((state) => state.loadKinds)
  const enter = useApp((state) => state.enter)
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => void loadKinds(), [loadKinds])
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
      {known.phase === 'loading' ? <p>{kindsText.loading}</p> : null}
      {known.phase === 'failed' ? (
        <FailureNotice
          onlyReads
          failure={known.failure}
          actions={
            <Button look="primary" onPress={() => void loadKinds()}>
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
