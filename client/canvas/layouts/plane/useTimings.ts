import { useEffect } from 'react'

/**
 * Notes in the browser's own timeline when the page's first plate could be read (marks and the strongest names) and when
 * it had settled: `plate:readable`, `plate:settled`.
 */
export function useTimings(isReadable: boolean, isSettled: boolean): void {
  useEffect(() => {
    if (isReadable) markOnce('plate:readable')
    if (isReadable && isSettled) markOnce('plate:settled')
  }, [isReadable, isSettled])
}

function markOnce(name: string): void {
  if (performance.getEntriesByName(name, 'mark').length === 0) performance.mark(name)
}
