import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { decodeView } from '#client/view/address/urlCodec.ts'
import { selectedIds } from '#client/view/selection.ts'

/** Waits until the address of a page says that just this is selected, in plain words or packed. */
export async function untilSelectedInAddress(page: Page, id: string): Promise<void> {
  await expect.poll(() => selectedIn(page.url())).toEqual([id])
}

function selectedIn(address: string): readonly string[] {
  const hash = new URL(address).hash.slice(1)
  if (/^\d+\./.test(hash)) return selectedIds(decodeView(hash).selection)
  const plain = new URLSearchParams(hash).get('select')
  return plain === null ? [] : [plain]
}

/** The address is packed, and nothing more is written into it. */
export const packed = (page: Page): Promise<void> => unchanging(() => new URL(page.url()).hash, /^#2\./)

/** The browser stays at one entry of its history. */
export const resting = (page: Page): Promise<void> =>
  unchanging(() => page.evaluate(() => JSON.stringify(history.state)), /./)

async function unchanging(read: () => string | Promise<string>, form: RegExp): Promise<void> {
  let last = ''
  const isSame = async () => {
    const now = await read()
    const wasSame = now === last
    last = now
    return wasSame && form.test(now)
  }
  await expect.poll(isSame, { interval: 300 }).toBe(true)
}
