import { useState } from 'react'
import type { DriftChoice, DriftView } from '#contract/model/drift'
import { driftText } from '#contract/wording/screens/drift-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { useApp } from '../../state/use-app.ts'
import { DriftTable } from './drift-table.tsx'

interface DriftDialogProps {
  readonly runId: string
  readonly stepId: string
  readonly name: string
}

/** What changed under a step that waits, and what becomes of it. */
export const DriftDialog = ({ runId, stepId, name }: DriftDialogProps) => {
  const open = useApp((state) => state.openDrift)
  const close = useApp((state) => state.closeDrift)
  if (open?.stepId !== stepId) return null
  if (open.phase === 'ready') {
    return <Deciding runId={runId} stepId={stepId} name={name} view={open.view} />
  }
  return (
    <Dialog
      title={driftText.dialogTitle(name)}
      isOpen
      wide
      onClose={close}
      actions={<Button onPress={close}>{driftText.cancel}</Button>}
    >
      {open.phase === 'failed' ? (
        <FailureNotice failure={open.failure} />
      ) : (
        <p role="status">{driftText.loading}</p>
      )}
    </Dialog>
  )
}

const Deciding = (props: DriftDialogProps & { readonly view: DriftView }) => {
  const { runId, stepId, name, view } = props
  const { drift, members, decision } = view
  const close = useApp((state) => state.closeDrift)
  const decide = useApp((state) => state.decideDrift)
  const announce = useApp((state) => state.announce)
  const [choice, setChoice] = useState<DriftChoice>(
    decision?.choice ?? drift.options.find((one) => one !== 'overwrite') ?? 'keep',
  )
  const [planWins, setPlanWins] = useState<ReadonlySet<string>>(new Set(decision?.planWins))
  const setWinner = (path: string, plan: boolean): void => {
    const next = new Set(planWins)
    if (plan) next.add(path)
    else next.delete(path)
    setPlanWins(next)
  }
  const save = async (): Promise<void> => {
    const winners = choice === 'merge' ? [...planWins] : []
    if (await decide(runId, stepId, choice, winners)) announce(driftText.saved)
  }
  return (
    <Dialog
      title={driftText.dialogTitle(name)}
      isOpen
      careful
      large
      onClose={close}
      actions={
        <>
          <Button autoFocus onPress={close}>
            {driftText.cancel}
          </Button>
          <Button look="primary" onPress={() => void save()}>
            {driftText.save}
          </Button>
        </>
      }
    >
      <p>{driftText.what[drift.what]}</p>
      {members.length === 0 ? null : (
        <DriftTable
          members={members}
          merges={choice === 'merge'}
          planWins={planWins}
          onWinner={setWinner}
        />
      )}
      <RadioGroup
        label={driftText.choice}
        options={drift.options.map((id) => ({ id, ...driftText.choices[id] }))}
        value={choice}
        onChange={setChoice}
      />
    </Dialog>
  )
}
