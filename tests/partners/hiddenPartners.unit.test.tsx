import { afterEach, expect, test } from 'vitest'
import { HiddenPartners, openBoth } from '#client/features/partners/HiddenPartners.tsx'
import { openSwitches } from '#client/features/partners/partnerChoice.ts'
import { viewStore } from '#client/view/viewStore.ts'
import { rendered } from '#tests/partners/renderedPage.tsx'
import { words } from '#tests/support/words.ts'

const said = (everywhere: number | null, shown: number) =>
  rendered(<HiddenPartners {...{ everywhere, shown }} />, 'abroad').said.trim()

const asOpened = viewStore.getState()
afterEach(() => viewStore.setState(asOpened, true))

test('says how many more the list has without the switches, with the way to them', () => {
  const showAll = words('en')('explore:found.showAway')
  expect(said(1, 0)).toBe(`Hidden by the switches at the top: 1 partner. ${showAll}`)
  expect(said(192, 57)).toBe(`Hidden by the switches at the top: 135 partners. ${showAll}`)
  expect([said(57, 57), said(null, 57)]).toEqual(['', ''])
})

test('asks for nothing where both switches are open', () => {
  const rest = { asOf: '2026-03-31', language: 'ja' } as const
  const open = { ...rest, place: 'both', strategicOnly: false } as const
  expect(openSwitches(open)).toBeNull()
  expect(openSwitches({ ...open, strategicOnly: true })).toEqual(open)
  expect(openSwitches({ ...open, place: 'at_home' })).toEqual(open)
})

test('the way to them opens both switches', () => {
  viewStore.setState({ place: 'abroad', strategicOnly: true })
  openBoth()
  const { place, strategicOnly } = viewStore.getState()
  expect([place, strategicOnly]).toEqual(['both', false])
})
