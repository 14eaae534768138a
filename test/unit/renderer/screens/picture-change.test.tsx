// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { PictureChange } from '../../../../renderer/screens/review/picture-change.tsx'

afterEach(cleanup)

const ofJira = { text: 'Jira’s own picture 10400', address: '' }
const uploaded = { text: 'An uploaded picture', address: 'data:image/png;base64,AAAA' }

const shown = () => [...document.querySelectorAll('img')].map((image) => image.getAttribute('src'))

it('shows a picture before and after, each with its words', () => {
  render(<PictureChange before={ofJira} after={uploaded} />)
  expect(screen.getAllByRole('figure').map(({ textContent }) => textContent)).toEqual([
    'Before: Jira’s own picture 10400',
    'After: An uploaded picture',
  ])
  expect(shown()).toEqual([uploaded.address])
})

it('shows the only picture there is without saying when', () => {
  render(<PictureChange before={null} after={uploaded} />)
  expect(screen.getByRole('figure').textContent).toBe('An uploaded picture')
})
