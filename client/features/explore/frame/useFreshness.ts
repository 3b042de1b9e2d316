import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useLatestVersion } from '#client/api/dataVersion.ts'
import { askOnce } from '#client/api/useQuestion.ts'
import { DataStateDocument } from '#client/generated/graphql.ts'
import { isOutdated } from '#client/view/store/workspace.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** Coming back to the page asks at most this often. */
const PAUSE_MS = 5000

/** Whether an answer has carried newer data than the canvas shows. Also asked when the reader comes back to the page. */
export function useFreshness(): boolean {
  const latest = useLatestVersion()
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY
    function ask({ timeStamp }: Event): void {
      const { asOf } = viewStore.getState()
      if (asOf === '' || timeStamp - last < PAUSE_MS) return
      last = timeStamp
      // What cannot be asked now is asked at the next return.
      askOnce(DataStateDocument, { asOf }, { store: false, signal: AbortSignal.timeout(PAUSE_MS) }).catch(() => {})
    }
    window.addEventListener('focus', ask)
    return () => window.removeEventListener('focus', ask)
  }, [])
  return useStore(viewStore, ({ history }) => history !== null && isOutdated(history.present, latest))
}
