import { vi } from 'vitest'
import { ONE_WAIT } from '#tests/support/limits.ts'

/** The plate of a picture that has been rendered into this element, once it has settled. */
export const settledPlate = (host: HTMLElement): Promise<HTMLElement> =>
  vi.waitFor(
    () => {
      const plate = host.querySelector<HTMLElement>('[data-phase=settled]')
      if (!plate) throw new Error('the picture has not settled')
      return plate
    },
    { timeout: ONE_WAIT },
  )
