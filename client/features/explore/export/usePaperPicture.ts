import { useEffect } from 'react'
import type { DataStateQuery } from '#client/generated/graphql.ts'
import { onPaper } from '#client/styles/paper.ts'

/** Fetched with the screen: printing cannot wait. Null: it did not come. */
const coming = import('#client/features/explore/export/sheetNow.ts').catch(() => null)

/** Printing gives the picture as it goes out to a file. */
export function usePaperPicture(state: DataStateQuery['dataState'] | undefined): void {
  useEffect(() => {
    let isLeft = false
    let forget: (() => void) | undefined
    void coming.then((drawing) => {
      if (isLeft || !drawing) return
      forget = onPaper(() => {
        const sheet = drawing.sheetOnPaper(state ?? null)
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
