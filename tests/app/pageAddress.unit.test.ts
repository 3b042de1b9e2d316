import fc from 'fast-check'
import { expect, test } from 'vitest'
import { xmlText } from '#client/canvas/engine/export/svg.ts'
import { idInAddress, pageOf } from '#client/shared/entity/pageAddress.ts'

const pathOf = (id: string) => new URL(pageOf({ id, label: 'University' }), 'http://localhost').pathname

test.each(['org-p#q/r', 'org-a&m', 'org-100% uni', 'org-..', 'org-%23', 'org-%2523', 'org-a?b', 'org-\\', 'org-東北'])(
  'the address of %s leads to it',
  (id) => {
    expect(idInAddress(pathOf(id))).toBe(id)
  },
)

test('every id has an address of its own that leads to it', () => {
  const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => `org-${text}`)
  fc.assert(fc.property(id, (one) => idInAddress(pathOf(one)) === one))
})

test('an address that somebody typed is read as it stands', () => {
  expect(idInAddress('/partners/org-100%')).toBe('org-100%')
})

test('a picture holds no character that would make it no XML', () => {
  expect(xmlText('A\u0000B\u001f C\u000b\ufffe\n\t名')).toBe('AB C\n\t名')
})
