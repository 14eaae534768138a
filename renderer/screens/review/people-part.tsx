import { useState } from 'react'
import type { PersonRow } from '#contract/model/person-row'
import { peopleText } from '#contract/wording/screens/people-text'
import { Growing } from '../../components/growing.tsx'
import { countMissing, decidePerson, type PersonChoice, shownPeople } from '../../state/people.ts'
import { useApp } from '../../state/use-app.ts'
import { PeopleFile } from '../people/people-file.tsx'
import { PeopleTable } from '../people/people-table.tsx'
import { SearchedPart } from './searched-part.tsx'
import { useReview, useReviewStore } from './use-review.ts'

/** Who stands for whom: the part of a plan in which people and groups are decided. */
export const PeoplePart = () => {
  const store = useReviewStore()
  const people = useReview((review) => review.plan.people)
  const readOnly = useReview((review) => review.origin.of !== 'plan')
  const announce = useApp((state) => state.announce)
  const [text, setText] = useState('')
  const [onlyMissing, setOnlyMissing] = useState(false)
  const shown = shownPeople(people, text, onlyMissing)
  const count = peopleText.shown(shown.length, people.length)
  const decide = async (
    row: PersonRow,
    choice: PersonChoice,
    destinationId?: string,
  ): Promise<void> => {
    const { plan, decide: answer } = store.getState()
    const decisions = decidePerson(plan.decisions, row, choice, destinationId)
    if (!(await answer(row.sourceId, decisions))) return
    announce(peopleText.decided(countMissing(store.getState().plan.people)))
  }
  return (
    <SearchedPart
      title={peopleText.title}
      lead={peopleText.lead}
      search={{ label: peopleText.search, text }}
      onSearch={setText}
      only={{ label: peopleText.onlyMissing, isOn: onlyMissing }}
      onOnly={setOnlyMissing}
      count={count}
    >
      {readOnly ? null : <PeopleFile />}
      {shown.length === 0 ? (
        <p>{peopleText.none}</p>
      ) : (
        <Growing items={shown}>
          {(rows) =>
            readOnly ? (
              <PeopleTable rows={rows} />
            ) : (
              <PeopleTable rows={rows} onDecide={(...said) => void decide(...said)} />
            )
          }
        </Growing>
      )}
    </SearchedPart>
  )
}
