import { type ComponentProps, type ComponentType, lazy, Suspense } from 'react'
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

export type PageProps = { readonly id: string; readonly asOf: string }

/** A page of single things is fetched when it is first opened: the start page does not need it. */
function page<Name extends string>(load: () => Promise<Record<Name, ComponentType<PageProps>>>, name: Name) {
  const Page = lazy(async (): Promise<{ default: ComponentType<PageProps> }> => ({ default: (await load())[name] }))
  return (props: PageProps) => (
    <Suspense fallback={null}>
      <Page {...props} />
    </Suspense>
  )
}

const topics = () => import('#client/features/topics/TopicPage.tsx')

export const PartnerPage = page(() => import('#client/features/partners/PartnerPage.tsx'), 'PartnerPage')
export const UnitPage = page(() => import('#client/features/units/UnitPage.tsx'), 'UnitPage')
export const CountryPage = page(topics, 'CountryPage')
export const RegionPage = page(topics, 'RegionPage')
export const ThemePage = page(topics, 'ThemePage')
export const StrategyPage = page(topics, 'StrategyPage')
