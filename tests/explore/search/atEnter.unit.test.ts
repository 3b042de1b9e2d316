import { expect, test } from 'vitest'
import { atEnter, isAnswered } from '#client/features/explore/search/atEnter.ts'

test('Enter takes a hit only of the text that is typed', () => {
  expect(atEnter({ answered: 'leiden', failed: false }, ' leiden ')).toBe('pick')
  expect(atEnter({ answered: 'leiden', failed: false }, 'leid')).toBe('wait')
  expect(atEnter({ answered: '', failed: false }, 'leiden')).toBe('wait')
  expect(atEnter({ answered: 'leiden', failed: true }, 'oulu')).toBe('retry')
})

test('nothing typed is never answered', () => {
  expect(isAnswered({ answered: '' }, ' ')).toBe(false)
})
