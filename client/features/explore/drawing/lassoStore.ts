import { createStore } from 'zustand/vanilla'

/** Whether the next stroke over the drawing selects what it surrounds instead of moving the drawing. */
export const lassoStore = createStore<{ readonly isOn: boolean }>()(() => ({ isOn: false }))

export function switchLasso(): void {
  lassoStore.setState(({ isOn }) => ({ isOn: !isOn }))
}
