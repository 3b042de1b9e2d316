import { createStore } from 'zustand/vanilla'

/** Whether the next stroke over the picture gathers instead of moving it. */
export const lassoStore = createStore<{ readonly isOn: boolean }>()(() => ({ isOn: false }))

export function switchLasso(): void {
  lassoStore.setState(({ isOn }) => ({ isOn: !isOn }))
}
