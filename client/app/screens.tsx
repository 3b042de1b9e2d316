import { type ComponentProps, lazy, Suspense } from 'react'
import type { CountedListScreen as LoadedList } from '#client/features/data/CountedListScreen.tsx'
import type { ExploreScreen as Loaded } from '#client/features/explore/Screen.tsx'

/** The network is a chunk of its own, so that the start page does not wait for it. */
export const loadExplore = () => import('#client/features/explore/Screen.tsx')

const Explore = lazy(async () => ({ default: (await loadExplore()).ExploreScreen }))

export function ExploreScreen(props: ComponentProps<typeof Loaded>) {
  return (
    <Suspense fallback={null}>
      <Explore {...props} />
    </Suspense>
  )
}

/** The lists behind counts are opened seldom. */
const CountedList = lazy(async () => ({
  default: (await import('#client/features/data/CountedListScreen.tsx')).CountedListScreen,
}))

export function CountedListScreen(props: ComponentProps<typeof LoadedList>) {
  return (
    <Suspense fallback={null}>
      <CountedList {...props} />
    </Suspense>
  )
}
