import { type ComponentProps, lazy, Suspense } from 'react'
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
