import { noticeStore } from '#client/features/explore/stores/noticeStore.ts'
import type { Selection } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** The address of the view with this selected, on the clipboard. The address follows the selection at once. */
export async function copyLink(selection: Selection): Promise<void> {
  viewStore.getState().select(selection)
  const { show } = noticeStore.getState()
  try {
    await navigator.clipboard.writeText(window.location.href)
    show({ kind: 'copied' })
  } catch {
    show({ kind: 'notCopied' })
  }
}
