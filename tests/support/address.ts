import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { selectedIds } from '#client/view/selection.ts'
import { decodeView } from '#client/view/urlCodec.ts'

/** Waits until the address of a page says that just this is selected, in plain words or packed. */
export async function untilSelectedInAddress(page: Page, id: string): Promise<void> {
  await expect.poll(() => selectedIn(page.url()), { timeout: 20_000 }).toEqual([id])
}

function selectedIn(address: string): readonly string[] {
  const hash = new URL(address).hash.slice(1)
  if (/^\d+\./.test(hash)) return selectedIds(decodeView(hash).selection)
  const plain = new URLSearchParams(hash).get('select')
  return plain === null ? [] : [plain]
}
