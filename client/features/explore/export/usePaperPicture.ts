import { useEffect } from 'react'
import type { DataStateQuery } from '#client/generated/graphql.ts'
import { onPaper } from '#client/styles/paper.ts'

/** Printing gives the picture as it goes out to a file. What draws it is fetched once the screen is there: printing cannot wait. */
export function usePaperPicture(state: DataStateQuery['dataState'] | undefined): void {
  useEffect(() => {
    let isLeft = false
    let forget: (() => void) | undefined
    void import('#client/features/explore/export/sheetNow.ts').then(({ sheetOnPaper }) => {
      if (isLeft) return
      forget = onPaper(() => {
        const sheet = sheetOnPaper(state ?? null)
        if (!sheet) return null
        document.body.append(sheet)
        return () => sheet.remove()
      })
    })
    return () => {
      isLeft = true
      forget?.()
    }
  }, [state])
}
