import type { ConnectionCard } from '#contract/model/connection-card'
import type { PublicationTarget } from '#contract/model/publication'
import { publishingText as text } from '#contract/wording/screens/publishing-text'
import { Select } from '../../components/select.tsx'
import { PlaceLimits } from './place-limits.tsx'
import { nameOfPlace, productOfPlace } from './publish-places.ts'
import { TargetFields } from './target-fields.tsx'

interface TargetFormProps {
  readonly places: readonly ConnectionCard[]
  readonly target: PublicationTarget | null
  readonly isBusy: boolean
  readonly onPlace: (place: ConnectionCard) => void
  readonly onChange: (target: PublicationTarget) => void
}

/** Through which connection, and where there. */
export const TargetForm = ({ places, target, isBusy, onPlace, onChange }: TargetFormProps) => {
  const inOrder = Object.keys(text.products).flatMap((product) =>
    places.filter((place) => productOfPlace(place) === product),
  )
  const place = places.find(({ id }) => id === target?.connectionId)
  return (
    <>
      <Select
        label={text.where}
        placeholder={text.whereNone}
        options={inOrder.map((place) => ({
          id: place.id,
          label: `${text.products[productOfPlace(place)]}: ${nameOfPlace(place)}`,
          detail: place.host,
        }))}
        value={target?.connectionId ?? null}
        isDisabled={isBusy}
        onChange={(id) => {
          const other = places.find((one) => one.id === id)
          if (other !== undefined) onPlace(other)
        }}
      />
      {target === null ? null : (
        <>
          <TargetFields target={target} isBusy={isBusy} onChange={onChange} />
          {place === undefined ? null : <PlaceLimits place={place} target={target} />}
        </>
      )}
    </>
  )
}
