import { showHidden } from '#client/graph/hide.ts'
import { type StepName, step } from '#client/graph/history.ts'
import { shownAgain } from '#client/view/broughtTopics.ts'
import { noFilters } from '#client/view/filters.ts'
import { anyShape } from '#client/view/shape.ts'
import { isOpen, nothingChosen, onlyKind, toggledKind } from '#client/view/store/choice.ts'
import { drawn } from '#client/view/store/history.ts'
import type { Restoring } from '#client/view/store/restoring.ts'
import type { Change, DisplayPart, SetState, ViewState } from '#client/view/store/state.ts'
import type { View } from '#client/view/types.ts'

/** What is hidden, selected and marked. */
export const displayPart = (set: SetState): DisplayPart => ({
  setPlace: (place) => set((state) => shown(state, { key: 'place', values: { place } }, { place })),
  setStrategicOnly: (strategicOnly) =>
    set((state) => shown(state, { key: strategicOnly ? 'strategic' : 'notStrategic', values: {} }, { strategicOnly })),
  select: (selection) => set({ selection }),
  toggleHidden: (kind) =>
    set((state) => {
      const key = isOpen(state, kind) ? 'hideKind' : 'showKind'
      return shown(state, { key, values: { kind } }, toggledKind(state, kind))
    }),
  showOnly: (kind, group) =>
    set((state) => shown(state, { key: 'onlyKind', values: { kind } }, onlyKind(state, kind, group))),
  showNothingBut: (kind, group) =>
    set((state) => shown(state, { key: 'onlyKind', values: { kind } }, onlyKind(nothingChosen, kind, group))),
  showAll: () =>
    set(({ history, dayGraphs, ...view }) => {
      if (!history) return { ...nothingChosen, strategicOnly: false, shape: anyShape }
      const { present } = history
      const next = {
        ...present,
        filters: { ...noFilters, place: view.place },
        hiddenKinds: nothingChosen.hidden,
        shape: anyShape,
        content: showHidden(present.content),
        topics: shownAgain(present.topics),
      }
      return drawn(step(history, { key: 'showAll', values: {} }, next), dayGraphs)
    }),
  highlight: (highlighted) => set({ highlighted }),
  mark: (ids) => set({ marked: new Set(ids) }),
})

type Shown = Pick<View, 'place' | 'strategicOnly' | 'only' | 'hidden'>

/** A change of what is hidden. Before the first picture there is nothing to take back. */
function shown({ history, dayGraphs, ...view }: ViewState, name: StepName, change: Partial<Shown>): Change {
  const { place, strategicOnly, only, hidden, restoring } = { ...view, ...change }
  if (!history) return { place, strategicOnly, only, hidden, restoring: restoring && switched(restoring, view, change) }
  const { present } = history
  const filters = { ...only, place, strategicOnly }
  const isSame = isSameChoice(filters, present.filters) && isSameChoice([...hidden], [...present.hiddenKinds])
  if (isSame) return {}
  return drawn(step(history, name, { ...present, filters, hiddenKinds: hidden }), dayGraphs)
}

/** What is chosen while a view is on its way holds for it. */
function switched(restoring: Restoring, view: Shown, change: Partial<Shown>): Restoring {
  const { place, strategicOnly, only, hidden } = { ...view, ...change }
  const filters = { ...only, place, strategicOnly }
  return { ...restoring, saved: { ...restoring.saved, filters, hiddenKinds: [...hidden] } }
}

function isSameChoice(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
