import { afterEach, describe, expect, test, vi } from 'vitest'
import { isForThePicture, letterKeys } from '#client/features/explore/keys/letterKeys.ts'
import { pickPathFrom } from '#client/features/explore/stores/panelStore.ts'
import { nodeId } from '#client/graph/ids.ts'

const LETTERS = [...'uUlLhHpPeEsSnNfF123456[]+-0']
const SIGNS = ['?', '/']
const OTHERS = ['Escape', 'ArrowDown', 'Enter', 'Tab', ' ']

vi.stubGlobal('document', { querySelector: () => null })
afterEach(() => {
  pickPathFrom(null)
  letterKeys.setState({ areOn: true })
})

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) => {
  const none = { ctrlKey: false, metaKey: false, isComposing: false, keyCode: 0, defaultPrevented: false }
  return isForThePicture({ ...none, key, ...more })
}
const heard = (keys: readonly string[]) => keys.filter((key) => pressed(key))

describe('keys of one letter', () => {
  test('act on the drawing, digits and signs too', () => {
    expect(heard([...LETTERS, ...SIGNS, ...OTHERS])).toEqual([...LETTERS, ...SIGNS, ...OTHERS])
  })

  test('rest while the name of the other end of a path is asked for; signs and other keys do not', () => {
    pickPathFrom(nodeId('org-a'))
    expect(heard([...LETTERS, ...SIGNS, ...OTHERS])).toEqual([...SIGNS, ...OTHERS])
    expect(pressed('z', { ctrlKey: true })).toBe(true)
  })

  test('rest once they are switched off, and while an input method composes', () => {
    expect(pressed('u', { isComposing: true })).toBe(false)
    expect(pressed('u', { keyCode: 229 })).toBe(false)
    letterKeys.setState({ areOn: false })
    expect(heard([...LETTERS, ...SIGNS, ...OTHERS])).toEqual(OTHERS)
  })
})
