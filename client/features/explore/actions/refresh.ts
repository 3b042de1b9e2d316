import i18next from 'i18next'
import { askAllAgain } from '#client/api/dataVersion.ts'
import { asLanguage } from '#client/i18n/language.ts'
import { opensWithOf, savedOf } from '#client/view/store/workspace.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** Asks everything that is open again, the same nodes of the canvas with it. The answers are one step of undo. */
export function refresh(): void {
  const { history, dayGraph, selection, restore } = viewStore.getState()
  if (!history || !dayGraph) return
  const { present } = history
  const saved = savedOf(present, {
    language: asLanguage(i18next.language),
    selection,
    opensWith: opensWithOf(present, dayGraph),
  })
  restore(saved, { key: 'refresh', values: {} }, present.content.graph.dataVersion)
  askAllAgain()
}
